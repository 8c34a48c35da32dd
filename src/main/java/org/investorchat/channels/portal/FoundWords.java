package org.investorchat.channels.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Language;

/**
 * Marks the words of a search in a text: English words whose beginnings agree, and what two or more
 * Chinese characters of the search have in common with the text.
 */
final class FoundWords {

  private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{N}]+");
  private static final Set<String> COMMON =
      Set.of(
          "and", "are", "can", "does", "for", "has", "how", "the", "what", "which", "who", "with");
  private static final int SHORTEST = 3;
  private static final int LONGEST_ENDING = 3;

  private final String searched;
  private final Set<String> words;

  FoundWords(String text, ReplyLanguage language) {
    String lower = text.toLowerCase(Locale.ROOT);
    searched = language.script(ChineseScript.toSimplified(lower));
    words =
        WORD.matcher(lower)
            .results()
            .map(it -> it.group())
            .filter(it -> it.length() >= SHORTEST || Character.isDigit(it.charAt(0)))
            .filter(it -> !COMMON.contains(it))
            .collect(Collectors.toSet());
  }

  /** A stretch of a text. */
  record Stretch(String text, boolean found) {}

  /** Returns {@code text} in stretches, which joined are the text. */
  List<Stretch> in(String text, Language language) {
    var found = language == Language.CHINESE ? characters(text) : letters(text);
    List<Stretch> stretches = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = start + 1;
      while (end < text.length() && found[end] == found[start]) {
        end++;
      }
      stretches.add(new Stretch(text.substring(start, end), found[start]));
      start = end;
    }
    return List.copyOf(stretches);
  }

  private boolean[] letters(String text) {
    var found = new boolean[text.length()];
    WORD.matcher(text)
        .results()
        .filter(it -> isSearched(it.group().toLowerCase(Locale.ROOT)))
        .forEach(it -> Arrays.fill(found, it.start(), it.end(), true));
    return found;
  }

  private boolean isSearched(String word) {
    return words.stream().anyMatch(it -> it.equals(word) || agree(it, word));
  }

  /** Returns whether both are one word, endings such as {@code -s} and {@code -ing} apart. */
  private static boolean agree(String one, String other) {
    int common = 0;
    while (common < Math.min(one.length(), other.length())
        && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    int ending = Math.max(one.length(), other.length()) - common;
    return common > SHORTEST && ending <= LONGEST_ENDING;
  }

  private boolean[] characters(String text) {
    var found = letters(text);
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i + 1 < lower.length(); i++) {
      String pair = lower.substring(i, i + 2);
      if (pair.codePoints().allMatch(Character::isIdeographic) && searched.contains(pair)) {
        found[i] = true;
        found[i + 1] = true;
      }
    }
    return found;
  }
}
