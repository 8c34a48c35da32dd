package org.investorchat.answering;

import org.investorchat.answering.QuestionLexicon.DetailEntry;
import org.investorchat.knowledge.Clause;

/**
 * A kind of detail a question may ask for and a clause may leave unstated.
 *
 * @param id such as {@code duration}
 * @param asks how a question asks for it
 * @param stated what a clause holds that states it
 */
record Detail(String id, Patterns asks, Patterns stated) {

  static Detail of(DetailEntry entry) {
    return new Detail(entry.id(), new Patterns(entry.asks()), new Patterns(entry.stated()));
  }

  /** Returns whether {@code clause} states this detail, in either language. */
  boolean statedIn(Clause clause) {
    return stated.find(clause.text().en()) || stated.find(clause.text().zh());
  }
}
