package org.investorchat.channels.rest;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into the pieces it is streamed in. */
final class Deltas {

  private Deltas() {}

  /** Returns the sentences of {@code text} with all that stands between them: joined, the text. */
  static List<String> of(String text) {
    var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    List<String> deltas = new ArrayList<>();
    int from = sentences.first();
    for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
      deltas.add(text.substring(from, to));
      from = to;
    }
    return deltas;
  }
}
