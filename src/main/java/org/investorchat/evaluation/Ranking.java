package org.investorchat.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.retrieval.Evidence;

/**
 * The measures retrieval ranks for a question, best first, each once.
 *
 * @param clauses by each measure's best clause
 * @param cards by each measure's best card, a card standing for the measure of its main clause
 */
record Ranking(List<Integer> clauses, List<Integer> cards) {

  Ranking {
    clauses = List.copyOf(clauses);
    cards = List.copyOf(cards);
  }

  static Ranking of(Evidence evidence) {
    return new Ranking(
        distinct(evidence.clauses().stream().map(it -> it.clause().id().measure())),
        distinct(evidence.cards().stream().map(it -> it.card().clauses().getFirst().measure())));
  }

  private static List<Integer> distinct(Stream<Integer> measures) {
    return measures.distinct().toList();
  }
}
