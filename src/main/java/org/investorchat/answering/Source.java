package org.investorchat.answering;

import java.util.List;
import java.util.Optional;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * What one part of an answer is taken from.
 *
 * @param reviewed the card to answer with, null to quote the clauses
 * @param clauses the card's clauses, or those found; never empty
 */
record Source(@Nullable Card reviewed, List<ClauseId> clauses) {

  Source {
    clauses = List.copyOf(clauses);
  }

  static Source of(Card card) {
    return new Source(card, card.clauses());
  }

  Optional<Card> card() {
    return Optional.ofNullable(reviewed);
  }
}
