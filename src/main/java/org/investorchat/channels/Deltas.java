package org.investorchat.channels;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a text into the pieces it is streamed in. */
public final class Deltas {

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private Deltas() {}

  /**
   * Returns the sentences of {@code text} with all that stands between them: joined, the text. What
   * looks like the end of one within an address is none.
   */
  public static List<String> of(String text) {
    var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    List<String> deltas = new ArrayList<>();
    int from = sentences.first();
    for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
      if (isWithinAddress(text, to)) {
        continue;
      }
      deltas.add(text.substring(from, to));
      from = to;
    }
    return deltas;
  }

  private static boolean isWithinAddress(String text, int place) {
    return ADDRESS.matcher(text).results().anyMatch(it -> it.start() < place && place < it.end());
  }
}
