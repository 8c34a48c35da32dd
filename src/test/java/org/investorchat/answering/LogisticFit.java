package org.investorchat.answering;

import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.investorchat.answering.GateCalibration.Sample;

/** Logistic regression by Newton's method, with a ridge that keeps weights small. */
final class LogisticFit {

  private static final int STEPS = 25;
  private static final double RIDGE = 0.001;

  private LogisticFit() {}

  /** Returns the bias and the weights, in the order of the features. */
  static double[] fit(List<Sample> samples) {
    int size = samples.getFirst().features().size() + 1;
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      var change = newtonStep(samples, weights);
      for (int i = 0; i < size; i++) {
        weights[i] += change.get(i, 0);
      }
    }
    return weights;
  }

  private static FMatrixRMaj newtonStep(List<Sample> samples, double[] weights) {
    int size = weights.length;
    var gradient = new FMatrixRMaj(size, 1);
    var hessian = new FMatrixRMaj(size, size);
    for (var sample : samples) {
      double probability = probability(weights, sample);
      double error = (sample.answerable() ? 1 : 0) - probability;
      for (int i = 0; i < size; i++) {
        gradient.add(i, 0, (float) (error * feature(sample, i)));
        for (int j = 0; j < size; j++) {
          double spread = probability * (1 - probability) * feature(sample, i) * feature(sample, j);
          hessian.add(i, j, (float) spread);
        }
      }
    }
    for (int i = 1; i < size; i++) {
      gradient.add(i, 0, (float) (-RIDGE * samples.size() * weights[i]));
      hessian.add(i, i, (float) (RIDGE * samples.size()));
    }
    var change = new FMatrixRMaj(size, 1);
    CommonOps_FDRM.solve(hessian, gradient, change);
    return change;
  }

  private static double feature(Sample sample, int index) {
    return index == 0 ? 1 : sample.features().get(index - 1);
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
