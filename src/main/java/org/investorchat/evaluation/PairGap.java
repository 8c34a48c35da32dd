package org.investorchat.evaluation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.evaluation.Metric.Tally;
import org.investorchat.knowledge.Language;

/** How much better one language is answered than the other, over questions asked in both. */
final class PairGap {

  private PairGap() {}

  /** Returns the mean of Chinese minus English over pairs; positive where Chinese is better. */
  static Figure of(Metric metric, List<Graded> results) {
    Map<String, List<Graded>> pairs =
        results.stream().collect(Collectors.groupingBy(it -> it.question().pair()));
    return Figure.mean(
        pairs.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(it -> difference(metric, it.getValue()))
            .toList());
  }

  private static Stream<Double> difference(Metric metric, List<Graded> pair) {
    return share(metric, pair, Language.CHINESE)
        .flatMap(zh -> share(metric, pair, Language.ENGLISH).map(en -> zh - en));
  }

  private static Stream<Double> share(Metric metric, List<Graded> pair, Language language) {
    return pair.stream()
        .filter(it -> it.question().language().language() == language)
        .map(it -> it.tally(metric))
        .filter(Tally::applies)
        .map(it -> it.sum() / it.trials())
        .limit(1);
  }
}
