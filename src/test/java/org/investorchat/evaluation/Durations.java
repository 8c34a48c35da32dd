package org.investorchat.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * Measured durations.
 *
 * @param nanos ascending, never empty
 */
record Durations(List<Long> nanos) {

  Durations {
    nanos = nanos.stream().sorted().toList();
    if (nanos.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
  }

  /** Returns the duration that {@code percent} of the measured ones do not exceed, in ms. */
  double percentile(int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * nanos.size());
    return nanos.get(Math.max(rank, 1) - 1) / 1e6;
  }

  String cell(int percent) {
    return String.format(Locale.ROOT, "%.2f", percentile(percent));
  }

  /** Returns how many times the percentile of {@code bare} this one's is. */
  String ratio(Durations bare, int percent) {
    return String.format(Locale.ROOT, "%.2f", percentile(percent) / bare.percentile(percent));
  }
}
