package org.investorchat.answering.grounding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the numbers of measures and clauses that a text names, such as in "measures 7 and 9". */
final class ReferenceReader {

  private final Numerals numerals;
  private final Pattern number;
  private final List<Pattern> references;

  ReferenceReader(GroundingLexicon.Numbers numbers, Numerals numerals) {
    this.numerals = numerals;
    String one = "(?:" + Numerals.ARABIC + "|" + numerals.words() + "|" + numerals.han() + ")";
    number = Pattern.compile(one, Pattern.CASE_INSENSITIVE);
    String joints = String.join("|", numbers.ranges());
    String several = "(" + one + "(?:(?:, ?|、| ?(?:" + joints + ") ?)" + one + ")*)";
    this.references =
        numbers.references().stream()
            .map(it -> Pattern.compile(it.replace("#", several), Pattern.CASE_INSENSITIVE))
            .toList();
  }

  /** Returns {@code text} with references blanked out, and adds their numbers to {@code found}. */
  String take(String text, Set<String> found) {
    String rest = text;
    for (var reference : references) {
      rest =
          reference
              .matcher(rest)
              .replaceAll(
                  match -> {
                    number
                        .matcher(match.group(1))
                        .results()
                        .forEach(it -> found.add(numerals.value(it.group()).toPlainString()));
                    return "_".repeat(match.group().length());
                  });
    }
    return rest;
  }
}
