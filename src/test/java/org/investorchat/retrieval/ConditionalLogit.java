package org.investorchat.retrieval;

import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * Conditional logistic regression (McFadden 1974) by Newton's method, with a ridge that keeps
 * weights small.
 */
public final class ConditionalLogit {

  private static final int STEPS = 12;

  private final List<Choice> choices;
  private final double ridge;
  private final int size;

  /**
   * Creates a regression.
   *
   * @param ridge how much each choice's logarithm of probability is worth against a weight's square
   */
  public ConditionalLogit(List<Choice> choices, double ridge) {
    this.choices = choices;
    this.ridge = ridge;
    this.size = choices.getFirst().features()[0].length;
  }

  /** Returns the weights that make the right choices most probable. */
  public double[] fit() {
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      var sum = new Moments(size);
      for (var choice : choices) {
        add(choice, weights, sum);
      }
      weights = improved(weights, newtonStep(sum, weights));
    }
    return weights;
  }

  /** Goes as far in the direction of {@code change} as the choices become more probable. */
  private double[] improved(double[] weights, FMatrixRMaj change) {
    double likelihood = likelihood(weights);
    for (double length = 1; length > 0.01; length /= 2) {
      double[] further = weights.clone();
      for (int i = 0; i < size; i++) {
        further[i] += length * change.get(i, 0);
      }
      if (likelihood(further) > likelihood) {
        return further;
      }
    }
    return weights;
  }

  private double likelihood(double[] weights) {
    double penalty = 0;
    for (double weight : weights) {
      penalty += ridge * weight * weight / 2;
    }
    return choices.parallelStream()
            .mapToDouble(it -> Math.log(probabilities(it, weights)[it.right()]))
            .average()
            .orElseThrow()
        - penalty;
  }

  private FMatrixRMaj newtonStep(Moments sum, double[] weights) {
    double penalty = ridge * choices.size();
    var gradient = new FMatrixRMaj(size, 1);
    var hessian = new FMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      gradient.set(i, 0, (float) (sum.gradient[i] - penalty * weights[i]));
      for (int j = 0; j < size; j++) {
        hessian.set(i, j, (float) (sum.hessian[i][j] + (i == j ? penalty : 0)));
      }
    }
    var change = new FMatrixRMaj(size, 1);
    CommonOps_FDRM.solve(hessian, gradient, change);
    return change;
  }

  private void add(Choice choice, double[] weights, Moments sum) {
    double[] probabilities = probabilities(choice, weights);
    double[] mean = new double[size];
    for (int card = 0; card < probabilities.length; card++) {
      for (int i = 0; i < size; i++) {
        mean[i] += probabilities[card] * choice.features()[card][i];
      }
    }
    for (int i = 0; i < size; i++) {
      sum.gradient[i] += choice.features()[choice.right()][i] - mean[i];
    }
    for (int card = 0; card < probabilities.length; card++) {
      sum.addSpread(probabilities[card], choice.features()[card], mean);
    }
  }

  private static double[] probabilities(Choice choice, double[] weights) {
    double[] probabilities = new double[choice.features().length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int card = 0; card < probabilities.length; card++) {
      probabilities[card] = choice.score(weights, card);
      highest = Math.max(highest, probabilities[card]);
    }
    double sum = 0;
    for (int card = 0; card < probabilities.length; card++) {
      probabilities[card] = Math.exp(probabilities[card] - highest);
      sum += probabilities[card];
    }
    for (int card = 0; card < probabilities.length; card++) {
      probabilities[card] /= sum;
    }
    return probabilities;
  }

  /** The sums over all choices that one step is made of. */
  private static final class Moments {

    private final double[] gradient;
    private final double[][] hessian;

    Moments(int size) {
      this.gradient = new double[size];
      this.hessian = new double[size][size];
    }

    void addSpread(double probability, float[] features, double[] mean) {
      for (int i = 0; i < gradient.length; i++) {
        for (int j = 0; j < gradient.length; j++) {
          hessian[i][j] += probability * (features[i] - mean[i]) * (features[j] - mean[j]);
        }
      }
    }
  }
}
