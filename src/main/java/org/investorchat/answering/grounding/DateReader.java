package org.investorchat.answering.grounding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates, so that their parts are not read as counts. */
final class DateReader {

  private static final int MONTH_LETTERS = 3;

  private final List<String> months;
  private final List<Pattern> dates;

  DateReader(GroundingLexicon.Numbers numbers) {
    months = numbers.months();
    String names = String.join("|", months);
    dates = numbers.dates().stream().map(it -> Pattern.compile(it.replace("#", names))).toList();
  }

  /** Returns {@code text} with its dates blanked out, and adds them to {@code found}. */
  String take(String text, Set<String> found) {
    String rest = text;
    for (var date : dates) {
      rest =
          date.matcher(rest)
              .replaceAll(
                  match -> {
                    found.add(label(match));
                    return "_".repeat(match.group().length());
                  });
    }
    return rest;
  }

  private String label(MatchResult match) {
    var label = new StringBuilder();
    @Nullable String year = group(match, "y");
    @Nullable String month = group(match, "m");
    @Nullable String day = group(match, "d");
    if (year != null) {
      label.append(year);
    }
    if (month != null) {
      label.append("-%02d".formatted(monthNumber(month)));
    }
    if (day != null) {
      label.append("-%02d".formatted(Integer.parseInt(day)));
    }
    return label.toString();
  }

  private static @Nullable String group(MatchResult match, String name) {
    return match.namedGroups().containsKey(name) ? match.group(name) : null;
  }

  private int monthNumber(String month) {
    if (Character.isDigit(month.charAt(0))) {
      return Integer.parseInt(month);
    }
    String start = month.substring(0, MONTH_LETTERS).toLowerCase(Locale.ROOT);
    for (int i = 0; i < months.size(); i++) {
      if (months.get(i).toLowerCase(Locale.ROOT).startsWith(start)) {
        return i + 1;
      }
    }
    throw new IllegalStateException("no month " + month);
  }
}
