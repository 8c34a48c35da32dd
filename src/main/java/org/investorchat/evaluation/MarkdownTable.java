package org.investorchat.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a Markdown table, the first column left-aligned. */
final class MarkdownTable {

  private final StringBuilder text = new StringBuilder();

  MarkdownTable(List<String> head) {
    row(head);
    text.append("|---").append(String.join("", Collections.nCopies(head.size() - 1, "|---:")));
    text.append("|\n");
  }

  MarkdownTable row(List<String> cells) {
    text.append(
        cells.stream()
            .map(it -> it.replace("|", "\\|").replaceAll("\\R", " "))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
    return this;
  }

  /** Returns {@code figure} in per cent with its interval and the number of trials. */
  static String cell(Figure figure) {
    return figure.measured()
        ? String.format(
            Locale.ROOT,
            "%.1f [%.1f, %.1f] n=%d",
            100 * figure.value(),
            100 * figure.low(),
            100 * figure.high(),
            figure.trials())
        : "–";
  }

  @Override
  public String toString() {
    return text.append('\n').toString();
  }
}
