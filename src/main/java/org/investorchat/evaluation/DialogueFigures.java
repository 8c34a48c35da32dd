package org.investorchat.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.investorchat.evaluation.Expectations.Expectation;
import org.investorchat.evaluation.GoldDialogue.Kind;

/** The figures over played dialogues, and whether they are as expected. */
final class DialogueFigures {

  private final List<PlayedTurn> turns;

  DialogueFigures(List<PlayedTurn> turns) {
    this.turns = List.copyOf(turns);
  }

  /**
   * Returns one figure.
   *
   * @param metric {@code context-right-measure}, {@code topic-change-kept}, {@code outcome-right}
   *     or {@code turn-language}
   * @param group {@code all}, a language tag, a half, or a language and a half
   */
  Figure figure(String metric, String group) {
    return switch (metric) {
      case "context-right-measure" ->
          share(
              group,
              it -> cites(it) && it.turn().kind().needsContext(),
              PlayedTurn::isRightMeasure);
      case "context-right-clause" ->
          share(
              group,
              it -> !it.turn().clause().isEmpty() && it.turn().kind().needsContext(),
              PlayedTurn::isRightClause);
      case "topic-change-kept" ->
          share(
              group,
              it -> cites(it) && it.turn().kind() == Kind.TOPIC_CHANGE,
              PlayedTurn::isRightMeasure);
      case "outcome-right" -> share(group, it -> !cites(it), PlayedTurn::isRightOutcome);
      case "turn-language" -> share(group, _ -> true, PlayedTurn::isRightLanguage);
      default -> throw new IllegalArgumentException("no metric is called " + metric);
    };
  }

  private static boolean cites(PlayedTurn it) {
    return !it.turn().measures().isEmpty();
  }

  private Figure share(String group, Predicate<PlayedTurn> counted, Predicate<PlayedTurn> right) {
    var members = turns.stream().filter(it -> belongs(it, group)).filter(counted).toList();
    return Figure.rate((int) members.stream().filter(right).count(), members.size());
  }

  private static boolean belongs(PlayedTurn it, String group) {
    String half = it.dialogue().half().id();
    String language = it.dialogue().language().language().tag().toLowerCase(Locale.ROOT);
    return group.equals("all")
        || group.equals(half)
        || group.equals(language)
        || group.equals(language + " " + half);
  }

  /** Returns the figure of each group that {@code expectation} looks at. */
  Function<String, Figure> of(Expectation expectation) {
    return group -> figure(expectation.metric(), group);
  }

  /** Returns a sentence for each figure that is not as expected. */
  List<String> breaches(Expectations expectations) {
    return expectations.dialogues().stream().flatMap(it -> it.breaches(of(it))).toList();
  }

  /** Returns the report; what fails in the held-out half is counted and never listed. */
  String markdown(Expectations expectations) {
    var table = new MarkdownTable(List.of("metric", "group", "goal", "limit", "figure"));
    for (var expectation : expectations.dialogues()) {
      expectation
          .limits()
          .forEach(
              (group, limit) ->
                  table.row(
                      List.of(
                          expectation.metric(),
                          group,
                          percent(expectation.goal()),
                          percent(limit),
                          MarkdownTable.cell(of(expectation).apply(group)))));
    }
    return "# Dialogues\n\n" + table + "\n" + kinds() + "\n" + failures();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f", 100 * share);
  }

  private String kinds() {
    var table = new MarkdownTable(List.of("kind", "right measure"));
    for (var kind : Kind.values()) {
      var figure =
          share("all", it -> cites(it) && it.turn().kind() == kind, PlayedTurn::isRightMeasure);
      table.row(List.of(kind.id(), MarkdownTable.cell(figure)));
    }
    return "## By kind of turn\n\n" + table;
  }

  private String failures() {
    var text = new StringBuilder("## What fails in the development half\n\n");
    turns.stream()
        .filter(it -> it.dialogue().half() == Half.DEVELOPMENT && !it.shortcomings().isEmpty())
        .forEach(
            it ->
                text.append(
                    "- %s (%s) %s → %s%n"
                        .formatted(
                            it.dialogue().id(),
                            it.turn().kind().id(),
                            it.turn().text(),
                            String.join("; ", it.shortcomings()))));
    return text.toString();
  }
}
