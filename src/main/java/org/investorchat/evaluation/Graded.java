package org.investorchat.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.investorchat.evaluation.Metric.Tally;

/**
 * An examined question and what it adds to each metric, measured once.
 *
 * @param tallies by the metric's name
 * @param shortcomings what is wrong with the answer, such as {@code missing: 10 million}; empty
 *     when nothing is
 */
record Graded(Examined examined, Map<String, Tally> tallies, List<String> shortcomings) {

  /**
   * Measures one question.
   *
   * @param faulting the metrics that a good answer must not fall short of
   */
  static Graded of(Examined examined, List<Metric> metrics, List<String> faulting) {
    Map<String, Tally> tallies =
        metrics.stream()
            .collect(Collectors.toMap(Metric::name, it -> it.measure().apply(examined)));
    List<String> shortcomings = new ArrayList<>();
    examined.missingFacts().forEach(it -> shortcomings.add("missing: " + String.join(" / ", it)));
    metrics.stream()
        .filter(it -> faulting.contains(it.name()) && it.missedBy(it.measure().apply(examined)))
        .map(it -> it.better() == Metric.Better.HIGHER ? "not " + it.name() : it.name())
        .forEach(shortcomings::add);
    return new Graded(examined, Map.copyOf(tallies), List.copyOf(shortcomings));
  }

  GoldQuestion question() {
    return examined.question();
  }

  /** Returns what this question adds to {@code metric}. */
  Tally tally(Metric metric) {
    return tallies.getOrDefault(metric.name(), Tally.NOT_APPLICABLE);
  }
}
