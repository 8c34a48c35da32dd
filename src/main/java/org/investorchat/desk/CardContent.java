package org.investorchat.desk;

import java.util.List;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;

/**
 * What a card of the desk says, as it was typed; nothing of it need be right.
 *
 * @param clauses labels of clauses of the default policy, such as {@code 7.4}, main one first
 * @param questions ways of asking, the one that may be suggested first
 * @param answer sentences that each end with the clauses they rest on
 */
public record CardContent(List<String> clauses, BilingualWords questions, Bilingual answer) {

  public CardContent {
    clauses = List.copyOf(clauses);
  }

  /**
   * Returns the card that says this.
   *
   * @throws IllegalArgumentException when it names no clause, or something that is no label of one
   */
  Card card(String id, String policy) {
    return new Card(
        id, clauses.stream().map(it -> ClauseId.of(policy, it)).toList(), questions, answer);
  }

  /** Returns all that it says. */
  List<Object> parts() {
    return List.of(clauses, questions.en(), questions.zh(), answer.en(), answer.zh());
  }

  /** Returns no word of it: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "CardContent[clauses=" + clauses + "]";
  }
}
