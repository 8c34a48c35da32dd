package org.investorchat.answering.grounding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.investorchat.knowledge.Language;

/**
 * A text and what the checks look at in it.
 *
 * @param text folded
 * @param parts in order
 * @param mentions of bodies and places, in order
 * @param figures outside those names
 */
record Wording(
    Language language, String text, List<Part> parts, List<Mention> mentions, Figures figures) {

  Wording {
    parts = List.copyOf(parts);
    mentions = List.copyOf(mentions);
  }

  /** Returns the terms of all parts, each once. */
  Set<String> terms() {
    Set<String> terms = new LinkedHashSet<>();
    parts.forEach(it -> terms.addAll(it.terms()));
    return terms;
  }
}
