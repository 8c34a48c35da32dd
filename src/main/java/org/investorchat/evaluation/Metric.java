package org.investorchat.evaluation;

import java.util.List;
import java.util.function.Function;

/**
 * Something measured question by question.
 *
 * @param name as in the report and in {@code expected.yaml}
 * @param measure what one question adds
 */
record Metric(String name, Kind kind, Better better, Function<Examined, Tally> measure) {

  /** How what the questions add becomes one figure. */
  enum Kind {
    /** Hits over trials, all questions' trials together. */
    RATE,
    /** The mean over the questions that have a value. */
    MEAN
  }

  /** Which way is better. */
  enum Better {
    HIGHER,
    LOWER
  }

  /**
   * What one question adds to a metric.
   *
   * @param sum hits, or the value
   * @param trials 0 when the metric does not apply to the question
   */
  record Tally(double sum, int trials) {

    static final Tally NOT_APPLICABLE = new Tally(0, 0);

    static Tally of(boolean hit) {
      return new Tally(hit ? 1 : 0, 1);
    }

    static Tally of(double value) {
      return new Tally(value, 1);
    }

    static Tally of(long hits, int trials) {
      return new Tally(hits, trials);
    }

    boolean applies() {
      return trials > 0;
    }
  }

  /** Returns whether {@code tally} of one question is short of the best. */
  boolean missedBy(Tally tally) {
    return switch (better) {
      case HIGHER -> tally.sum() < tally.trials();
      case LOWER -> tally.sum() > 0;
    };
  }

  /** Returns the figure over {@code results}. */
  Figure over(List<Graded> results) {
    var tallies = results.stream().map(it -> it.tally(this)).filter(Tally::applies).toList();
    return switch (kind) {
      case RATE ->
          Figure.rate(
              (int) Math.round(tallies.stream().mapToDouble(Tally::sum).sum()),
              tallies.stream().mapToInt(Tally::trials).sum());
      case MEAN -> Figure.mean(tallies.stream().map(Tally::sum).toList());
    };
  }
}
