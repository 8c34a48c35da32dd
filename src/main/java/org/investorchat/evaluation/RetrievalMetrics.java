package org.investorchat.evaluation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.investorchat.evaluation.Metric.Better;
import org.investorchat.evaluation.Metric.Kind;
import org.investorchat.evaluation.Metric.Tally;

/**
 * How well retrieval ranks the measures of a question; relevance is binary.
 *
 * <p>A question that no measure answers has no value in any of these and is left out. A measure
 * that is not ranked counts as ranked infinitely low, so an empty ranking scores 0.
 */
final class RetrievalMetrics {

  private RetrievalMetrics() {}

  /** Returns the metrics of the ranking by clauses and by cards. */
  static List<Metric> all() {
    return List.of(
        rate("retrieval-right-first", it -> rightFirst(it.ranking().clauses(), relevant(it))),
        mean("retrieval-recall@3", it -> recall(it.ranking().clauses(), relevant(it), 3)),
        mean("retrieval-recall@5", it -> recall(it.ranking().clauses(), relevant(it), 5)),
        mean("retrieval-mrr", it -> reciprocalRank(it.ranking().clauses(), relevant(it))),
        mean("retrieval-ndcg@10", it -> ndcg(it.ranking().clauses(), relevant(it), 10)),
        rate("cards-right-first", it -> rightFirst(it.ranking().cards(), relevant(it))),
        mean("cards-recall@3", it -> recall(it.ranking().cards(), relevant(it), 3)));
  }

  private static Metric rate(String name, Function<Examined, Double> value) {
    return new Metric(name, Kind.RATE, Better.HIGHER, it -> tally(it, value));
  }

  private static Metric mean(String name, Function<Examined, Double> value) {
    return new Metric(name, Kind.MEAN, Better.HIGHER, it -> tally(it, value));
  }

  private static Tally tally(Examined examined, Function<Examined, Double> value) {
    return examined.question().hasAnswer() ? Tally.of(value.apply(examined)) : Tally.NOT_APPLICABLE;
  }

  private static Set<Integer> relevant(Examined examined) {
    return Set.copyOf(examined.question().measures());
  }

  /** Returns 1 when the first of {@code ranking} is relevant, else 0. */
  static double rightFirst(List<Integer> ranking, Set<Integer> relevant) {
    return !ranking.isEmpty() && relevant.contains(ranking.getFirst()) ? 1 : 0;
  }

  /**
   * Returns the share of the relevant measures among the first {@code depth}; where more are
   * relevant than fit into the depth, the share of those that fit.
   */
  static double recall(List<Integer> ranking, Set<Integer> relevant, int depth) {
    long found = ranking.stream().limit(depth).filter(relevant::contains).count();
    return (double) found / Math.min(depth, relevant.size());
  }

  /** Returns 1 / the rank of the first relevant measure, 0 when none is ranked. */
  static double reciprocalRank(List<Integer> ranking, Set<Integer> relevant) {
    return IntStream.range(0, ranking.size())
        .filter(it -> relevant.contains(ranking.get(it)))
        .mapToDouble(it -> 1.0 / (it + 1))
        .findFirst()
        .orElse(0);
  }

  /** Returns the discounted gain of the first {@code depth} over that of a perfect ranking. */
  static double ndcg(List<Integer> ranking, Set<Integer> relevant, int depth) {
    double gain =
        IntStream.range(0, Math.min(depth, ranking.size()))
            .filter(it -> relevant.contains(ranking.get(it)))
            .mapToDouble(RetrievalMetrics::discount)
            .sum();
    double ideal =
        IntStream.range(0, Math.min(depth, relevant.size()))
            .mapToDouble(RetrievalMetrics::discount)
            .sum();
    return gain / ideal;
  }

  private static double discount(int index) {
    return Math.log(2) / Math.log(index + 2);
  }
}
