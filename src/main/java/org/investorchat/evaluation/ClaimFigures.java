package org.investorchat.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.investorchat.evaluation.Expectations.Expectation;
import org.investorchat.evaluation.PolicyClaim.Kind;
import org.investorchat.knowledge.Language;

/** The figures over claims and verbatim clauses that the verifier was tried on. */
final class ClaimFigures {

  private final List<ClaimTrial> trials;

  /**
   * Creates the figures.
   *
   * @param trials of claims and of verbatim clauses
   */
  ClaimFigures(List<ClaimTrial> trials) {
    this.trials = List.copyOf(trials);
  }

  /**
   * Returns the figure that {@code expectation} looks at in each group: {@code en}, {@code zh} or
   * {@code all}.
   *
   * @throws IllegalArgumentException when there is no such metric
   */
  Function<String, Figure> of(Expectation expectation) {
    Predicate<ClaimTrial> looked =
        switch (expectation.metric()) {
          case "corrupted-caught" -> ClaimTrial::corrupted;
          case "faithful-flagged" -> it -> it.claim().kind() == Kind.FAITHFUL;
          case "verbatim-flagged" -> it -> it.claim().kind() == Kind.VERBATIM;
          default ->
              throw new IllegalArgumentException("no metric is called " + expectation.metric());
        };
    String kind = expectation.among();
    return group -> flagged(looked.and(it -> kind == null || it.kind().equals(kind)), group);
  }

  private Figure flagged(Predicate<ClaimTrial> looked, String group) {
    var members = trials.stream().filter(looked).filter(it -> in(group, it)).toList();
    int flagged = (int) members.stream().filter(ClaimTrial::flagged).count();
    return Figure.rate(flagged, members.size());
  }

  private static boolean in(String group, ClaimTrial trial) {
    return switch (group) {
      case "all" -> true;
      case "en" -> trial.claim().language() == Language.ENGLISH;
      case "zh" -> trial.claim().language() == Language.CHINESE;
      default ->
          throw new IllegalArgumentException("expected the group all, en or zh, got " + group);
    };
  }

  /** Returns a sentence for each figure that is not as expected. */
  List<String> breaches(Expectations expectations) {
    return expectations.claims().stream().flatMap(it -> it.breaches(of(it))).toList();
  }

  /**
   * Returns the share of flagged claims by kind and language as Markdown, and those claims of odd
   * number that were not judged as they should be; even ones are counted only.
   */
  String markdown() {
    var table = new MarkdownTable(List.of("kind", "all", "en", "zh"));
    for (Kind kind : Kind.values()) {
      Predicate<ClaimTrial> looked = it -> it.claim().kind() == kind;
      table.row(row(kind.id(), looked));
    }
    table.row(row("all corrupted", ClaimTrial::corrupted));
    var text = new StringBuilder("# Claims the verifier flags\n\n").append(table);
    text.append("## Misjudged, of odd number\n\n");
    trials.stream()
        .filter(ClaimTrial::misjudged)
        .filter(ClaimTrial::odd)
        .forEach(it -> text.append(String.format(Locale.ROOT, "- %s%n", it)));
    return text.toString();
  }

  private List<String> row(String title, Predicate<ClaimTrial> looked) {
    return List.of(
        title,
        MarkdownTable.cell(flagged(looked, "all")),
        MarkdownTable.cell(flagged(looked, "en")),
        MarkdownTable.cell(flagged(looked, "zh")));
  }
}
