package org.investorchat.answering;

import java.util.List;
import org.investorchat.answering.GateCalibration.Sample;

/** Logistic regression by gradient descent, with a ridge that keeps weights small. */
final class LogisticFit {

  private static final int STEPS = 60_000;
  private static final double RATE = 0.5;
  private static final double RIDGE = 0.002;

  private LogisticFit() {}

  /** Returns the bias and the weights, in the order of the features. */
  static double[] fit(List<Sample> samples) {
    int size = samples.getFirst().features().size() + 1;
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size];
      for (var sample : samples) {
        double error = (sample.answerable() ? 1 : 0) - probability(weights, sample);
        gradient[0] += error;
        for (int i = 1; i < size; i++) {
          gradient[i] += error * sample.features().get(i - 1);
        }
      }
      for (int i = 0; i < size; i++) {
        double ridge = i == 0 ? 0 : RIDGE * weights[i];
        weights[i] += RATE * (gradient[i] / samples.size() - ridge);
      }
    }
    return weights;
  }

  /** Returns the probability that {@code weights} give to {@code sample}, in [0, 1]. */
  static double probability(double[] weights, Sample sample) {
    double sum = weights[0];
    for (int i = 1; i < weights.length; i++) {
      sum += weights[i] * sample.features().get(i - 1);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Returns the chance that an answerable sample scores above an unanswerable one. */
  static double areaUnderCurve(double[] weights, List<Sample> samples) {
    double wins = 0;
    int pairs = 0;
    for (var one : samples) {
      for (var two : samples) {
        if (one.answerable() && !two.answerable()) {
          wins += probability(weights, one) > probability(weights, two) ? 1 : 0;
          pairs++;
        }
      }
    }
    return wins / pairs;
  }
}
