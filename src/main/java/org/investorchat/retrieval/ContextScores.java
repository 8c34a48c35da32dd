package org.investorchat.retrieval;

import java.util.List;
import java.util.stream.IntStream;
import org.investorchat.retrieval.CardRanking.Hit;

/** Scores cards, then subjects outside, for a query that goes on with what was spoken of before. */
final class ContextScores {

  private final CorpusOrder order;

  ContextScores(CorpusOrder order) {
    this.order = order;
  }

  /**
   * Returns the scores in the order of the hits.
   *
   * @param joined for the query
   * @param own for what is asked now
   */
  double[] of(List<Hit> joined, List<Hit> own, Context context) {
    var weights = context.weights();
    return IntStream.range(0, joined.size())
        .mapToDouble(
            it ->
                weights.joined() * joined.get(it).score()
                    + weights.own() * own.get(it).score()
                    + prior(it, context))
        .toArray();
  }

  private double prior(int hit, Context context) {
    if (hit >= order.cards().size()) {
      return context.weights().outside();
    }
    int measure = order.cards().get(hit).clauses().getFirst().measure();
    boolean spokenOf = context.measure().isPresent() && context.measure().getAsInt() == measure;
    return spokenOf ? context.weights().measure() : 0;
  }
}
