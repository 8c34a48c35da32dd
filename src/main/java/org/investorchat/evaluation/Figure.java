package org.investorchat.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A measured value and its 95 % interval.
 *
 * @param value NaN when nothing was measured
 * @param low end of the interval, NaN when nothing was measured
 * @param high end of the interval, NaN when nothing was measured
 * @param trials what was counted, ≥ 0
 */
record Figure(double value, double low, double high, int trials) {

  private static final Figure NOTHING = new Figure(Double.NaN, Double.NaN, Double.NaN, 0);

  /** The 97.5 % point of the standard normal distribution. */
  private static final double Z = 1.959964;

  private static final int RESAMPLES = 1000;
  private static final long SEED = 20211229;

  /**
   * Returns the share of hits with Wilson's score interval (E. B. Wilson, JASA 22, 1927), which
   * stays in [0, 1] and has a width where the share is 0 or 1.
   */
  static Figure rate(int hits, int trials) {
    if (trials == 0) {
      return NOTHING;
    }
    double share = (double) hits / trials;
    double spread = Z * Z / trials;
    double middle = (share + spread / 2) / (1 + spread);
    double reach =
        Z * Math.sqrt(share * (1 - share) / trials + spread / (4 * trials)) / (1 + spread);
    return new Figure(share, Math.max(0, middle - reach), Math.min(1, middle + reach), trials);
  }

  /** Returns the mean with its percentile bootstrap interval; the same values give the same one. */
  static Figure mean(List<Double> values) {
    if (values.isEmpty()) {
      return NOTHING;
    }
    double[] sample = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] means = new double[RESAMPLES];
    var random = new Random(SEED);
    for (int i = 0; i < RESAMPLES; i++) {
      means[i] = resampledMean(sample, random);
    }
    Arrays.sort(means);
    return new Figure(
        Arrays.stream(sample).average().orElseThrow(),
        means[(int) Math.round(0.025 * (RESAMPLES - 1))],
        means[(int) Math.round(0.975 * (RESAMPLES - 1))],
        sample.length);
  }

  private static double resampledMean(double[] sample, Random random) {
    double sum = 0;
    for (int i = 0; i < sample.length; i++) {
      sum += sample[random.nextInt(sample.length)];
    }
    return sum / sample.length;
  }

  /** Returns whether anything was measured. */
  boolean measured() {
    return trials > 0;
  }

  /** Returns this without its sign; an interval around 0 then starts at 0. */
  Figure magnitude() {
    double nearest = low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
    double farthest = Math.max(Math.abs(low), Math.abs(high));
    return measured() ? new Figure(Math.abs(value), nearest, farthest, trials) : this;
  }
}
