package org.investorchat.evaluation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.investorchat.evaluation.Expectations.Expectation;
import org.jspecify.annotations.Nullable;

/** The figures over graded gold questions, and whether they are as expected. */
final class QuestionFigures {

  private final List<Metric> metrics;
  private final List<Graded> results;

  QuestionFigures(List<Metric> metrics, List<Graded> results) {
    this.metrics = List.copyOf(metrics);
    this.results = List.copyOf(results);
  }

  List<Metric> metrics() {
    return metrics;
  }

  List<Graded> results() {
    return results;
  }

  /**
   * Returns the metric of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  Metric metric(String name) {
    return metrics.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no metric is called " + name));
  }

  /** Returns the figure of each group that {@code expectation} looks at. */
  Function<String, Figure> of(Expectation expectation) {
    var metric = metric(expectation.metric());
    var among = among(expectation.among());
    return group -> metric.over(Group.named(group).of(among));
  }

  /** Returns the gap between the languages in each group that {@code expectation} looks at. */
  Function<String, Figure> gap(Expectation expectation) {
    var metric = metric(expectation.metric());
    var among = among(expectation.among());
    return group -> PairGap.of(metric, Group.named(group).of(among)).magnitude();
  }

  private List<Graded> among(@Nullable String style) {
    return results.stream()
        .filter(it -> style == null || it.question().style().id().equals(style))
        .toList();
  }

  /** Returns a sentence for each figure that is not as expected. */
  List<String> breaches(Expectations expectations) {
    return Stream.concat(
            expectations.questions().stream().flatMap(it -> it.breaches(of(it))),
            expectations.gaps().stream().flatMap(it -> it.breaches(gap(it))))
        .toList();
  }
}
