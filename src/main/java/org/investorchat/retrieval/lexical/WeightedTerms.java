package org.investorchat.retrieval.lexical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The content words of a text, weighted by how telling they are, and the concepts it names. */
public final class WeightedTerms {

  /**
   * A content word.
   *
   * @param weight its idf, > 0
   * @param concepts ids of the concepts that it is a part of here
   */
  record Word(String text, double weight, List<String> concepts) {}

  private final List<Word> words = new ArrayList<>();
  private final Set<String> concepts = new HashSet<>();
  private final double total;

  /** Weighs the content words of {@code text}. */
  public WeightedTerms(AnalyzedText text, TermWeights weights) {
    Set<String> seen = new HashSet<>();
    for (var term : text.content()) {
      if (seen.add(term.text())) {
        words.add(new Word(term.text(), weights.idf(term.text()), concepts(term, text)));
      }
    }
    text.concepts().forEach(it -> concepts.add(it.id()));
    this.total = words.stream().mapToDouble(Word::weight).sum();
  }

  private static List<String> concepts(Term term, AnalyzedText text) {
    return text.concepts().stream()
        .filter(it -> term.within(it.start(), it.end()))
        .map(Mention::id)
        .distinct()
        .toList();
  }

  /** Returns each content word once. */
  List<Word> words() {
    return words;
  }

  /** Returns the ids of the concepts it names in any words. */
  Set<String> concepts() {
    return concepts;
  }

  /** Returns the sum of the words' weights; 0 without content words. */
  double total() {
    return total;
  }
}
