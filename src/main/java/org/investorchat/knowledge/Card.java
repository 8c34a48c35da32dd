package org.investorchat.knowledge;

import java.util.List;

/**
 * A reviewed answer to a question people ask.
 *
 * @param clauses what the answer rests on, main one first, never empty
 * @param questions ways of asking
 * @param answer sentences that each end with the clauses they rest on, such as {@code … [7.4]}
 */
public record Card(String id, List<ClauseId> clauses, BilingualWords questions, Bilingual answer) {

  public Card {
    clauses = List.copyOf(clauses);
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException("card " + id + " rests on no clause");
    }
  }
}
