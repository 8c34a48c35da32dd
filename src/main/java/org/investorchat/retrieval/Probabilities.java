package org.investorchat.retrieval;

import java.util.Arrays;

/** Turns scores into probabilities that add up to 1. */
final class Probabilities {

  private Probabilities() {}

  /** Returns the softmax of {@code scores}, in their order. */
  static float[] of(double[] scores) {
    double highest = Arrays.stream(scores).max().orElse(0);
    double[] weights = Arrays.stream(scores).map(it -> Math.exp(it - highest)).toArray();
    double sum = Arrays.stream(weights).sum();
    float[] probabilities = new float[scores.length];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = (float) (weights[i] / sum);
    }
    return probabilities;
  }
}
