package org.investorchat.channels.desk;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows of a table that people open in a spreadsheet (RFC 4180, every cell in quotes). A text that
 * such a program would take for a formula is marked as a text with an apostrophe (OWASP, CSV
 * Injection).
 */
final class CsvCells {

  /** Also behind spaces and quotes, and in the wide forms of Chinese keyboards. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "[\\s\"']*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|[\\t\\r\\n].*", Pattern.DOTALL);

  private CsvCells() {}

  /** Returns the row with {@code cells}, and its end. */
  static String row(List<String> cells) {
    return cells.stream()
        .map(it -> '"' + safe(it).replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String safe(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
