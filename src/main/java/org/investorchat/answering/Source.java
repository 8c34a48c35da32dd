package org.investorchat.answering;

import java.util.List;
import java.util.Optional;
import org.investorchat.answering.Investigation.Candidate;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * What one part of an answer is taken from.
 *
 * @param reviewed the card to answer with, null to quote the clauses
 * @param clauses the card's clauses, or the one found; never empty
 */
record Source(@Nullable Card reviewed, List<ClauseId> clauses) {

  Source {
    clauses = List.copyOf(clauses);
  }

  /** Takes the candidate's card where it scores at least {@code cardFrom}, else its clause. */
  static Source of(Candidate candidate, double cardFrom) {
    return candidate
        .card()
        .filter(it -> it.score() >= cardFrom)
        .map(it -> new Source(it.card(), it.card().clauses()))
        .orElseGet(() -> new Source(null, List.of(candidate.id())));
  }

  Optional<Card> card() {
    return Optional.ofNullable(reviewed);
  }
}
