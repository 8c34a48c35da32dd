package org.investorchat.retrieval.reference;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads numbers below a thousand in digits, English words, Chinese or Roman numerals. */
final class Numerals {

  private final ReferenceLexicon lexicon;

  Numerals(ReferenceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Returns a regular expression that one number matches as a whole, Roman ones left out. */
  String pattern() {
    String words =
        lexicon.words().keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|"));
    String chinese =
        String.join("", lexicon.digits().keySet()) + String.join("", lexicon.units().keySet());
    return "(?:\\d{1,3}|(?:%s)\\b|[%s]{1,5})".formatted(words, chinese);
  }

  /** Returns the same, Roman ones too. */
  String patternWithRomans() {
    String roman = String.join("", lexicon.romans().keySet());
    return "(?:%s|\\b[%s]{1,5}\\b)".formatted(pattern(), roman);
  }

  /** Returns the value of a text that begins with what one of the patterns matches. */
  int value(String numeral) {
    String text = numeral.toLowerCase(Locale.ROOT);
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text.replaceAll("\\D", ""));
    }
    Integer word = lexicon.words().get(text);
    if (word != null) {
      return word;
    }
    return lexicon.romans().containsKey(text.substring(0, 1)) ? roman(text) : chinese(text);
  }

  private int roman(String text) {
    int total = 0;
    int before = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int digit = lexicon.romans().getOrDefault(text.substring(i, i + 1), 0);
      total += digit < before ? -digit : digit;
      before = digit;
    }
    return total;
  }

  private int chinese(String text) {
    int total = 0;
    int digit = 0;
    for (int i = 0; i < text.length(); i++) {
      String character = text.substring(i, i + 1);
      Integer unit = lexicon.units().get(character);
      if (unit == null) {
        digit = lexicon.digits().getOrDefault(character, 0);
      } else {
        total += Math.max(digit, 1) * unit;
        digit = 0;
      }
    }
    return total + digit;
  }
}
