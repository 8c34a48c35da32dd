package org.investorchat.retrieval;

import java.util.List;
import org.investorchat.retrieval.CardRanking.Hit;

/** Turns scores into probabilities that add up to 1. */
final class Probabilities {

  private Probabilities() {}

  /** Returns the softmax of the scores, in the order of {@code hits}. */
  static float[] of(List<Hit> hits) {
    double highest = hits.stream().mapToDouble(Hit::score).max().orElse(0);
    float[] probabilities = new float[hits.size()];
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = (float) Math.exp(hits.get(i).score() - highest);
      sum += probabilities[i];
    }
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] /= (float) sum;
    }
    return probabilities;
  }
}
