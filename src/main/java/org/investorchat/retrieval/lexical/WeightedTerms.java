package org.investorchat.retrieval.lexical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The content words of a text, weighted by how telling they are, and the concepts it names. */
public final class WeightedTerms {

  private record Weighted(String text, double weight, List<String> concepts) {}

  private final List<Weighted> weighted = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();
  private final Set<String> concepts = new HashSet<>();
  private final double total;

  /** Weighs the content words of {@code text}. */
  public WeightedTerms(AnalyzedText text, TermWeights weights) {
    for (var term : text.content()) {
      if (texts.add(term.text())) {
        weighted.add(new Weighted(term.text(), weights.idf(term.text()), concepts(term, text)));
      }
    }
    text.concepts().forEach(it -> concepts.add(it.id()));
    this.total = weighted.stream().mapToDouble(Weighted::weight).sum();
  }

  private static List<String> concepts(Term term, AnalyzedText text) {
    return text.concepts().stream()
        .filter(it -> term.within(it.start(), it.end()))
        .map(Mention::id)
        .distinct()
        .toList();
  }

  /**
   * Returns the share of this text's weight that {@code other} holds, in [0, 1]; a word counts as
   * held where it names a concept that the other names in any words. 0 without content words.
   */
  public double coverageBy(WeightedTerms other) {
    double held = 0;
    for (var it : weighted) {
      if (other.texts.contains(it.text()) || other.namesOneOf(it.concepts())) {
        held += it.weight();
      }
    }
    return total == 0 ? 0 : held / total;
  }

  private boolean namesOneOf(List<String> ids) {
    for (String id : ids) {
      if (concepts.contains(id)) {
        return true;
      }
    }
    return false;
  }
}
