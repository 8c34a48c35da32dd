package org.investorchat.conversation;

import java.util.List;
import java.util.OptionalInt;
import org.investorchat.retrieval.Evidence;
import org.investorchat.retrieval.ScoredCard;
import org.investorchat.retrieval.ScoredTopic;

/** How plainly what was found for a text answers it. */
record Relevance(Evidence found) {

  /**
   * Returns the probability of the best card, or of the best subject outside where that is more.
   */
  double best() {
    return Math.max(card(), outside());
  }

  private double card() {
    return found.cards().stream().mapToDouble(ScoredCard::probability).max().orElse(0);
  }

  /** Returns the probability of the best subject outside. */
  double outside() {
    return found.outside().stream().mapToDouble(ScoredTopic::probability).max().orElse(0);
  }

  /** Returns the measure of the best card; empty where a subject outside is more probable. */
  OptionalInt measure() {
    return found.cards().isEmpty() || outside() > card()
        ? OptionalInt.empty()
        : OptionalInt.of(measure(found.cards().getFirst()));
  }

  /** Returns the probability of all cards on {@code measures} together, in [0, 1]. */
  double on(List<Integer> measures) {
    return found.cards().stream()
        .filter(it -> measures.contains(measure(it)))
        .mapToDouble(ScoredCard::probability)
        .sum();
  }

  /** Returns whether a measure, a clause or a part of the policy is named by number. */
  boolean isNamed() {
    return !found.named().isEmpty() || namesPart();
  }

  /** Returns whether a part of the policy is named by number, be there such a part or not. */
  boolean namesPart() {
    return !found.named().sections().isEmpty() || !found.named().missingSections().isEmpty();
  }

  private static int measure(ScoredCard card) {
    return card.card().clauses().getFirst().measure();
  }
}
