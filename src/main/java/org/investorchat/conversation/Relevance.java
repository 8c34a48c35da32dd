package org.investorchat.conversation;

import java.util.List;
import org.investorchat.retrieval.Evidence;
import org.investorchat.retrieval.ScoredCard;
import org.investorchat.retrieval.ScoredTopic;

/** How plainly what was found for a text answers it. */
record Relevance(Evidence found) {

  /**
   * Returns the probability of the best card, or of the best subject outside where that is more.
   */
  double best() {
    double card = found.cards().stream().mapToDouble(ScoredCard::probability).max().orElse(0);
    double topic = found.outside().stream().mapToDouble(ScoredTopic::probability).max().orElse(0);
    return Math.max(card, topic);
  }

  /** Returns the probability of all cards on {@code measures} together, in [0, 1]. */
  double on(List<Integer> measures) {
    return found.cards().stream()
        .filter(it -> measures.contains(it.card().clauses().getFirst().measure()))
        .mapToDouble(ScoredCard::probability)
        .sum();
  }
}
