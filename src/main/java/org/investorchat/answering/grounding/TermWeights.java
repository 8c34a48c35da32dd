package org.investorchat.answering.grounding;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.investorchat.knowledge.Language;

/** Weighs terms by how few clauses have them, as in inverse document frequency. */
final class TermWeights {

  private final int clauses;
  private final Map<Language, Map<String, Integer>> frequencies = new EnumMap<>(Language.class);

  TermWeights(Library library, Terms terms) {
    clauses = library.clauses().size();
    for (var language : Language.values()) {
      Map<String, Integer> frequency = new HashMap<>();
      library.clauses().stream()
          .flatMap(it -> new HashSet<>(terms.of(it.text(language), language)).stream())
          .forEach(it -> frequency.merge(it, 1, Integer::sum));
      frequencies.put(language, frequency);
    }
  }

  /** Returns which share of {@code terms}, by weight, is {@code kept}; 0 when there are none. */
  double share(Set<String> terms, Predicate<String> kept, Language language) {
    double all = terms.stream().mapToDouble(it -> weight(it, language)).sum();
    return terms.isEmpty()
        ? 0
        : terms.stream().filter(kept).mapToDouble(it -> weight(it, language)).sum() / all;
  }

  private double weight(String term, Language language) {
    int frequency = frequencies.getOrDefault(language, Map.of()).getOrDefault(term, 0);
    return Math.log((clauses + 1) / (frequency + 0.5));
  }
}
