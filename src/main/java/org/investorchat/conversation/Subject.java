package org.investorchat.conversation;

import java.util.List;
import java.util.OptionalInt;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Citation;
import org.investorchat.knowledge.Language;

/**
 * What one earlier turn was about.
 *
 * @param turn the turn
 * @param root the question that the conversation about it began with
 * @param question the same with what was added to it, without what was only asked about it
 * @param thin whether {@code question} lacks its verb, so that what answers it says more of it
 * @param language the language {@code question} is in
 */
record Subject(Turn turn, String root, String question, boolean thin, Language language) {

  /** Returns what was searched for this turn. */
  String searched() {
    String rewritten = turn.rewritten();
    return rewritten == null ? turn.text() : rewritten;
  }

  /** Returns what its answer rests on, in the order of the text. */
  List<Citation> citations() {
    return turn.answer().reply().citations();
  }

  /** Returns whether the first measure its answer rests on is also that of {@code other}. */
  boolean isNear(Subject other) {
    return !measures().isEmpty()
        && !other.measures().isEmpty()
        && measures().getFirst().equals(other.measures().getFirst());
  }

  /** Returns the measures its answer rests on, each once. */
  List<Integer> measures() {
    return citations().stream().map(it -> it.clause().measure()).distinct().toList();
  }

  /** Returns the first of them; empty when there is none. */
  OptionalInt measure() {
    return measures().stream().mapToInt(Integer::intValue).findFirst();
  }

  /** Returns whether its answer lists measures, of each of which it cites one clause. */
  boolean isList() {
    return measures().size() > 1 && measures().size() == citations().size();
  }

  /** Returns whether its answer asked one question back. */
  boolean isAskedBack() {
    return turn.answer() instanceof Answer.Clarify;
  }

  /** Returns the questions its answer offers. */
  List<String> offers() {
    return turn.answer().reply().suggestions();
  }
}
