package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.knowledge.Language;

/**
 * A stretch of a text between two stops.
 *
 * @param terms in order
 * @param start UTF-16 offset in the text
 */
record Part(String text, List<String> terms, int start) {

  private static final Pattern STOP = Pattern.compile("[;:!?。()]|,(?!\\d{3}(?!\\d))|\\.(?=\\s|$)");

  Part {
    terms = List.copyOf(terms);
  }

  int end() {
    return start + text.length();
  }

  /** Returns the parts of {@code folded}, in order; none is blank. */
  static List<Part> of(String folded, Language language, Terms terms) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    var stops = STOP.matcher(folded);
    while (stops.find()) {
      add(parts, folded.substring(start, stops.start()), start, language, terms);
      start = stops.end();
    }
    add(parts, folded.substring(start), start, language, terms);
    return parts;
  }

  private static void add(
      List<Part> parts, String text, int start, Language language, Terms terms) {
    if (!text.isBlank()) {
      parts.add(new Part(text, terms.of(text, language), start));
    }
  }
}
