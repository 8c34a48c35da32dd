package org.investorchat.answering.grounding;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads numbers written in figures, in English words or in Chinese characters. */
final class Numerals {

  static final String ARABIC = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

  private static final Pattern BETWEEN = Pattern.compile("[ -](?:and )?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final Map<String, BigDecimal> digits;
  private final Map<String, BigDecimal> scales;
  private final String englishScales;
  private final String words;
  private final String han;
  private final String hanScales;

  Numerals(GroundingLexicon.Numbers numbers) {
    digits = numbers.digits();
    scales = numbers.scales();
    englishScales = alternatives(scales, false, 0);
    hanScales = "[" + alternatives(scales, true, 0).replace("|", "") + "]+";
    String word = alternatives(digits, false, 0) + "|" + alternatives(scales, false, 3);
    words = "(?<![A-Za-z])(?:" + word + ")(?:[ -](?:and )?(?:" + word + "))*(?![A-Za-z])";
    han =
        "["
            + (alternatives(digits, true, 0) + alternatives(scales, true, 0)).replace("|", "")
            + "]+";
  }

  private static String alternatives(Map<String, ?> words, boolean chinese, int longerThan) {
    return words.keySet().stream()
        .filter(it -> Character.isIdeographic(it.codePointAt(0)) == chinese)
        .filter(it -> it.length() > longerThan)
        .sorted((one, two) -> two.length() - one.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"))
        .replaceAll("\\\\[QE]", "");
  }

  /** Returns the expression of a scale after a figure, such as {@code million}. */
  String scale() {
    return "(?:" + englishScales + ")(?![A-Za-z])|" + hanScales;
  }

  /** Returns the expression of a number in English words. */
  String words() {
    return words;
  }

  /** Returns the expression of a number in Chinese characters. */
  String han() {
    return han;
  }

  /** Returns the value of any number that {@link #ARABIC} or one of the expressions matches. */
  BigDecimal value(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return new BigDecimal(number.replace(",", ""));
    }
    return Character.isIdeographic(number.codePointAt(0)) ? ofHan(number) : ofWords(number);
  }

  /** Returns the factor of a scale; several Chinese ones in a row multiply. */
  BigDecimal factor(String scale) {
    var whole = scales.get(scale.toLowerCase(Locale.ROOT));
    if (whole != null) {
      return whole;
    }
    return scale
        .chars()
        .mapToObj(it -> scales.getOrDefault(Character.toString(it), BigDecimal.ONE))
        .reduce(BigDecimal.ONE, BigDecimal::multiply);
  }

  private BigDecimal ofWords(String number) {
    var parts = BETWEEN.splitAsStream(number.toLowerCase(Locale.ROOT)).toList();
    var total = BigDecimal.ZERO;
    var group = BigDecimal.ZERO;
    for (String part : parts) {
      var factor = scales.get(part);
      if (factor == null) {
        group = group.add(digits.getOrDefault(part, BigDecimal.ZERO));
      } else if (factor.compareTo(HUNDRED) == 0) {
        group = orOne(group).multiply(factor);
      } else {
        total = total.add(orOne(group).multiply(factor));
        group = BigDecimal.ZERO;
      }
    }
    return total.add(group);
  }

  private BigDecimal ofHan(String number) {
    var total = BigDecimal.ZERO;
    var group = BigDecimal.ZERO;
    var digit = BigDecimal.ZERO;
    for (int i = 0; i < number.length(); i++) {
      String character = number.substring(i, i + 1);
      var factor = scales.get(character);
      if (factor == null) {
        digit = digits.getOrDefault(character, BigDecimal.ZERO);
      } else if (factor.compareTo(TEN_THOUSAND) < 0) {
        group = group.add(orOne(digit).multiply(factor));
        digit = BigDecimal.ZERO;
      } else {
        total = orOne(total.add(group).add(digit)).multiply(factor);
        group = BigDecimal.ZERO;
        digit = BigDecimal.ZERO;
      }
    }
    return total.add(group).add(digit);
  }

  private static BigDecimal orOne(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ONE : value;
  }
}
