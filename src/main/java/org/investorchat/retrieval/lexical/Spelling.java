package org.investorchat.retrieval.lexical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Corrects English words that are one letter away from a known one.
 *
 * <p>Only words of six letters and more that no text holds in any form are looked at, and their
 * first letter must be right: with two letters, or on stems, {@code instance} became insurance and
 * {@code proportion} promotion. Lucene's fuzzy terms find the same words but take 7 ms for each
 * that is unknown; this takes a few microseconds.
 */
public final class Spelling {

  private static final int SHORTEST = 6;

  private final TextAnalysis analysis = new EnglishAnalysis();
  private final Set<String> stems = new HashSet<>();
  private final Map<Character, List<String>> byInitial = new HashMap<>();

  /**
   * Creates a speller.
   *
   * @param texts that hold the known words; of two that are equally near the one met first wins
   */
  public Spelling(Collection<String> texts) {
    Set<String> known = new HashSet<>();
    for (String text : texts) {
      for (var unit : analysis.units(text)) {
        stems.add(unit.text());
        String word = word(text, unit);
        if (isCorrectable(word) && known.add(word)) {
          byInitial.computeIfAbsent(word.charAt(0), it -> new ArrayList<>()).add(word);
        }
      }
    }
  }

  /** Returns {@code text}, which must be folded, with misspelt words replaced. */
  public String correct(String text) {
    var corrected = new StringBuilder(text);
    for (var unit : analysis.units(text).reversed()) {
      String word = word(text, unit);
      if (isCorrectable(word) && !stems.contains(unit.text())) {
        nearest(word).ifPresent(it -> corrected.replace(unit.start(), unit.end(), it));
      }
    }
    return corrected.toString();
  }

  private static String word(String text, Term unit) {
    return text.substring(unit.start(), unit.end()).toLowerCase(Locale.ROOT);
  }

  private static boolean isCorrectable(String word) {
    return word.length() >= SHORTEST && word.chars().allMatch(it -> it >= 'a' && it <= 'z');
  }

  private Optional<String> nearest(String word) {
    Predicate<String> near = it -> isOneEditAway(word, it);
    return byInitial.getOrDefault(word.charAt(0), List.of()).stream().filter(near).findFirst();
  }

  /** Returns whether one insertion, deletion, replacement or swap of neighbours parts the words. */
  private static boolean isOneEditAway(String one, String two) {
    if (Math.abs(one.length() - two.length()) > 1) {
      return false;
    }
    int at = 0;
    while (at < Math.min(one.length(), two.length()) && one.charAt(at) == two.charAt(at)) {
      at++;
    }
    if (one.length() != two.length()) {
      String longer = one.length() > two.length() ? one : two;
      String shorter = one.length() > two.length() ? two : one;
      return longer.substring(at + 1).equals(shorter.substring(at));
    }
    return at == one.length()
        || one.substring(at + 1).equals(two.substring(at + 1))
        || areSwapped(one, two, at);
  }

  private static boolean areSwapped(String one, String two, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == two.charAt(at + 1)
        && one.charAt(at + 1) == two.charAt(at)
        && one.substring(at + 2).equals(two.substring(at + 2));
  }
}
