package org.investorchat.retrieval.lexical;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** How telling a term is: its inverse document frequency, as BM25 reckons it. */
public final class TermWeights {

  private final Map<String, Integer> frequencies = new HashMap<>();
  private final int texts;

  /** Counts in how many of {@code texts} each term stands. */
  public TermWeights(List<AnalyzedText> texts) {
    this.texts = texts.size();
    for (var text : texts) {
      var distinct = new HashSet<String>();
      text.terms().forEach(it -> distinct.add(it.text()));
      distinct.forEach(it -> frequencies.merge(it, 1, Integer::sum));
    }
  }

  /** Returns the weight of {@code term}, > 0, highest where no text holds it. */
  double idf(String term) {
    int frequency = frequencies.getOrDefault(term, 0);
    return Math.log(1 + (texts - frequency + 0.5) / (frequency + 0.5));
  }

  boolean holds(String term) {
    return frequencies.containsKey(term);
  }
}
