package org.investorchat.answering;

import java.util.List;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.retrieval.Evidence;
import org.investorchat.retrieval.NamedReferences;
import org.investorchat.retrieval.ScoredCard;
import org.investorchat.retrieval.ScoredTopic;

/**
 * What was found for a question.
 *
 * @param whole for the question as it stands
 * @param aspects for each part of it that may have an answer of its own; empty when it has but one
 */
record Investigation(Evidence whole, List<Evidence> aspects) {

  Investigation {
    aspects = List.copyOf(aspects);
  }

  /** Returns the cards that fit the question, best first. */
  List<ScoredCard> cards() {
    return whole.cards();
  }

  /** Returns the subjects that no policy treats, best first. */
  List<ScoredTopic> outside() {
    return whole.outside();
  }

  /** Returns whether no part of retrieval failed. */
  boolean isComplete() {
    return whole.complete() && aspects.stream().allMatch(Evidence::complete);
  }

  NamedReferences named() {
    return whole.named();
  }

  /** Returns the score of the best card, 0 when there is none. */
  double cardScore() {
    return cards().isEmpty() ? 0 : cards().getFirst().score();
  }

  /** Returns the score of the best subject that no policy treats, 0 when there is none. */
  double outsideScore() {
    return outside().isEmpty() ? 0 : outside().getFirst().score();
  }

  /** Returns the clauses that fit the question, best first. */
  List<ClauseId> clauses() {
    return whole.clauses().stream().map(it -> it.clause().id()).toList();
  }

  /** Returns the cards whose main clause is of a measure that the question names, best first. */
  List<ScoredCard> cardsOfNamed() {
    var numbers = named().measures().stream().map(it -> it.number()).toList();
    return cards().stream().filter(it -> numbers.contains(measure(it))).toList();
  }

  private static int measure(ScoredCard card) {
    return card.card().clauses().getFirst().measure();
  }
}
