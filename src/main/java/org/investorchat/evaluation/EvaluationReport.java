package org.investorchat.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.evaluation.Expectations.Expectation;

/** Writes the figures of an examination as Markdown, each with its 95 % interval. */
final class EvaluationReport {

  private static final List<String> HEADLINES =
      List.of(
          "right-measure-first",
          "asked-fact",
          "all-facts",
          "citation-precision",
          "citation-recall",
          "answered",
          "unanswerable-caught",
          "partial-recognised");

  private final QuestionFigures figures;
  private final Expectations expectations;

  EvaluationReport(QuestionFigures figures, Expectations expectations) {
    this.figures = figures;
    this.expectations = expectations;
  }

  /** Returns the whole report. */
  String markdown() {
    return """
    # Evaluation

    Figures in per cent with their 95 % interval (Wilson for shares, bootstrap for means) and
    the number of trials. Questions with an odd pair number are the development half; what
    fails in the held-out half is counted and never listed.

    """
        + section("Totals", totals())
        + section("Expected and goals", expected(expectations.questions(), figures::of))
        + section("Gap between Chinese and English", expected(expectations.gaps(), figures::gap))
        + section("By language", by(it -> Stream.of(it.language().tag())))
        + section("By style", by(it -> Stream.of(it.style().id())))
        + section("By shape", by(it -> Stream.of(it.shape().id())))
        + section("By label", by(it -> Stream.of(it.label().id())))
        + section("By measure", by(EvaluationReport::measures))
        + section("Shortcomings, counted", shortcomings())
        + section("Failing questions of the development half", failing());
  }

  private static String section(String title, String content) {
    return "## " + title + "\n\n" + content + "\n";
  }

  private String totals() {
    var groups = List.of(Group.values());
    var head = Stream.concat(Stream.of("metric"), groups.stream().map(Group::id)).toList();
    var table = new MarkdownTable(head);
    for (var metric : figures.metrics()) {
      var cells =
          groups.stream().map(it -> MarkdownTable.cell(metric.over(it.of(figures.results()))));
      table.row(Stream.concat(Stream.of(metric.name()), cells).toList());
    }
    return table.toString();
  }

  private static String expected(
      List<Expectation> expectations, Function<Expectation, Function<String, Figure>> figures) {
    var table =
        new MarkdownTable(List.of("metric", "group", "goal", "limit", "figure", "goal met"));
    for (var expectation : expectations) {
      new TreeMap<>(expectation.limits())
          .forEach(
              (group, limit) ->
                  table.row(row(expectation, group, limit, figures.apply(expectation))));
    }
    return table.toString();
  }

  private static List<String> row(
      Expectation expectation, String group, double limit, Function<String, Figure> figures) {
    var figure = figures.apply(group);
    String sign = expectation.atLeast() == null ? "≤ " : "≥ ";
    return List.of(
        expectation.title(),
        group,
        sign + percent(expectation.goal()),
        sign + percent(limit),
        MarkdownTable.cell(figure),
        expectation.reached(figure) ? "yes" : "no");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private String by(Function<GoldQuestion, Stream<String>> values) {
    var metrics = HEADLINES.stream().map(figures::metric).toList();
    var head = Stream.concat(Stream.of("", "half", "questions"), HEADLINES.stream()).toList();
    var table = new MarkdownTable(head);
    figures.results().stream()
        .flatMap(it -> values.apply(it.question()))
        .distinct()
        .sorted(Comparator.comparing(EvaluationReport::sortable))
        .forEach(
            value ->
                Arrays.stream(Half.values())
                    .forEach(
                        half ->
                            table.row(row(value, half, members(values, value, half), metrics))));
    return table.toString();
  }

  private List<Graded> members(
      Function<GoldQuestion, Stream<String>> values, String value, Half half) {
    return figures.results().stream()
        .filter(it -> it.question().half() == half)
        .filter(it -> values.apply(it.question()).anyMatch(value::equals))
        .toList();
  }

  private static List<String> row(
      String value, Half half, List<Graded> members, List<Metric> metrics) {
    var cells = metrics.stream().map(it -> MarkdownTable.cell(it.over(members)));
    var front = Stream.of(value, half.id(), String.valueOf(members.size()));
    return Stream.concat(front, cells).toList();
  }

  /** A question on several measures counts for each of them. */
  private static Stream<String> measures(GoldQuestion question) {
    return question.measures().isEmpty()
        ? Stream.of("none")
        : question.measures().stream().map(String::valueOf);
  }

  private static String sortable(String value) {
    return value.matches("\\d+")
        ? String.format(Locale.ROOT, "%03d", Integer.parseInt(value))
        : value;
  }

  private String shortcomings() {
    var table = new MarkdownTable(List.of("shortcoming", "development", "held-out"));
    Map<String, Map<Half, Long>> counts =
        figures.results().stream()
            .flatMap(it -> kinds(it).map(kind -> Map.entry(kind, it.question().half())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    TreeMap::new,
                    Collectors.groupingBy(Map.Entry::getValue, Collectors.counting())));
    counts.forEach(
        (kind, halves) ->
            table.row(
                List.of(
                    kind,
                    String.valueOf(halves.getOrDefault(Half.DEVELOPMENT, 0L)),
                    String.valueOf(halves.getOrDefault(Half.HELD_OUT, 0L)))));
    return table.toString();
  }

  /** The facts themselves are not named, so that the held-out half keeps its own. */
  private static Stream<String> kinds(Graded result) {
    var kinds = result.shortcomings().stream().map(it -> it.replaceFirst(":.*", "")).distinct();
    return result.shortcomings().isEmpty() ? kinds : Stream.concat(Stream.of("any"), kinds);
  }

  private String failing() {
    return figures.results().stream()
        .filter(it -> it.question().half() == Half.DEVELOPMENT && !it.shortcomings().isEmpty())
        .map(EvaluationReport::failing)
        .collect(Collectors.joining("\n"));
  }

  private static String failing(Graded result) {
    var question = result.question();
    var examined = result.examined();
    return """
    ### %s · %s · %s · %s

    %s

    %s, cites %s, expected measures %s

    %s

    %s
    """
        .formatted(
            question.id(),
            question.style().id(),
            question.shape().id(),
            question.label().id(),
            question.question(),
            examined.outcome(),
            examined.citations().stream().map(it -> it.clause().label()).toList(),
            question.measures(),
            examined.reply().text().lines().map(it -> "> " + it).collect(Collectors.joining("\n")),
            result.shortcomings().stream().map(it -> "- " + it).collect(Collectors.joining("\n")));
  }
}
