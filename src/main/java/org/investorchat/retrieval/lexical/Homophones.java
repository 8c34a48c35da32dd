package org.investorchat.retrieval.lexical;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Corrects Chinese characters typed for others that sound the same, as input methods invite.
 *
 * <p>A pair of characters that no text holds is replaced by the most frequent pair that sounds the
 * same and differs in one of them, provided that the pair on the character's other side is not lost
 * by it. Tones are not heard. Thread-safe.
 */
public final class Homophones {

  /** How many texts must hold a pair before it replaces another: rarer ones are often accidents. */
  private static final int KNOWN_WELL = 3;

  private final Transliterator latin = Transliterator.getInstance("Han-Latin; Latin-ASCII");
  private final Map<Integer, String> sounds = new ConcurrentHashMap<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Map<String, List<String>> bySound;

  /** Creates a corrector that knows the pairs of characters in {@code texts}, which are folded. */
  public Homophones(Collection<String> texts) {
    for (String text : texts) {
      for (int i = 0; i + 1 < text.length(); i++) {
        if (isHanPair(text, i)) {
          frequencies.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
      }
    }
    Map<String, List<String>> pairs = new HashMap<>();
    frequencies.entrySet().stream()
        .filter(it -> it.getValue() >= KNOWN_WELL)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .forEach(it -> pairs.computeIfAbsent(sound(it), _ -> new ArrayList<>()).add(it));
    this.bySound = pairs;
  }

  private static boolean isHanPair(String text, int at) {
    return isHan(text.charAt(at)) && isHan(text.charAt(at + 1));
  }

  private static boolean isHan(char character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }

  /** Returns {@code text}, which must be folded, with characters replaced, of the same length. */
  public String correct(String text) {
    var corrected = new StringBuilder(text);
    for (int i = 0; i + 1 < corrected.length(); i++) {
      String rest = corrected.toString();
      if (isHanPair(rest, i) && !isKnown(rest, i)) {
        replace(corrected, i);
      }
    }
    return corrected.toString();
  }

  private void replace(StringBuilder text, int at) {
    String pair = text.substring(at, at + 2);
    for (String other : bySound.getOrDefault(sound(pair), List.of())) {
      boolean first = other.charAt(0) != pair.charAt(0);
      boolean second = other.charAt(1) != pair.charAt(1);
      if (first != second && losesNothing(text.toString(), first ? at - 1 : at + 1)) {
        text.replace(at, at + 2, other);
        return;
      }
    }
  }

  /** Returns whether the pair at {@code neighbour}, of which one character changes, is no word. */
  private boolean losesNothing(String text, int neighbour) {
    return neighbour < 0
        || neighbour + 1 >= text.length()
        || !isHanPair(text, neighbour)
        || !isKnown(text, neighbour);
  }

  private boolean isKnown(String text, int at) {
    return frequencies.containsKey(text.substring(at, at + 2));
  }

  private String sound(String pair) {
    return sound(pair.charAt(0)) + " " + sound(pair.charAt(1));
  }

  private String sound(char character) {
    return sounds.computeIfAbsent(
        (int) character, it -> latin.transliterate(String.valueOf(character)));
  }
}
