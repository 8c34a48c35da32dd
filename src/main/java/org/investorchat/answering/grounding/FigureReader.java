package org.investorchat.answering.grounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.investorchat.answering.grounding.Quantity.Bound;

/** Finds the figures of a folded text, in whichever of the two languages they are written. */
final class FigureReader {

  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final Pattern LIST_MARKER =
      Pattern.compile("(?<=^|[ ;:\\n])(?:\\(?\\d{1,2}\\)|\\d{1,2}\\. |\\d{1,2}、)");

  private final List<Pattern> halves;
  private final List<Pattern> doublings;
  private final Pattern ranges;
  private final DateReader dates;
  private final ReferenceReader references;
  private final QuantityReader numbers;

  FigureReader(GroundingLexicon.Numbers numbers) {
    var numerals = new Numerals(numbers);
    halves = patterns(numbers.halves());
    doublings = patterns(numbers.doublings());
    ranges = Pattern.compile(" ?(?:" + String.join("|", numbers.ranges()) + ") ?");
    dates = new DateReader(numbers);
    references = new ReferenceReader(numbers, numerals);
    this.numbers = new QuantityReader(numbers, numerals);
  }

  private static List<Pattern> patterns(List<String> words) {
    return words.stream().map(it -> Pattern.compile(it, Pattern.CASE_INSENSITIVE)).toList();
  }

  /** Returns the figures of {@code folded}; numbers of list items are none. */
  Figures read(String folded) {
    Set<String> dated = new HashSet<>();
    Set<String> referred = new HashSet<>();
    List<Quantity> found = new ArrayList<>();
    String text = LIST_MARKER.matcher(folded).replaceAll(it -> " ".repeat(it.group().length()));
    text = dates.take(text, dated);
    text = references.take(text, referred);
    text = takeWords(text, halves, HALF, "percent", found);
    text = takeWords(text, doublings, BigDecimal.TWO, "times", found);
    found.addAll(numbers.read(text));
    found.sort(Comparator.comparingInt(Quantity::start));
    shareUnits(found, text);
    return new Figures(found, dated, referred);
  }

  private static String takeWords(
      String text, List<Pattern> words, BigDecimal value, String unit, List<Quantity> found) {
    String rest = text;
    for (Pattern word : words) {
      rest =
          word.matcher(rest)
              .replaceAll(
                  it -> {
                    found.add(
                        new Quantity(
                            value, BigDecimal.ONE, unit, Bound.NONE, "", it.start(), it.end()));
                    return "_".repeat(it.group().length());
                  });
    }
    return rest;
  }

  /** Gives the first figure of a range the unit and the scale that only the second one bears. */
  private void shareUnits(List<Quantity> found, String text) {
    for (int i = found.size() - 2; i >= 0; i--) {
      var first = found.get(i);
      var second = found.get(i + 1);
      boolean shares = first.isBare() || first.unit().equals(second.unit());
      if (shares
          && first.end() <= second.start()
          && ranges.matcher(text.substring(first.end(), second.start())).matches()) {
        found.set(i, first.inRangeTo(second));
      }
    }
  }
}
