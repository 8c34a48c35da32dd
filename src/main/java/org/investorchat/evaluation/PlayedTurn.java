package org.investorchat.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.investorchat.answering.Answer;
import org.investorchat.evaluation.GoldDialogue.GoldTurn;

/** A turn of a gold dialogue and what it was answered with. */
record PlayedTurn(GoldDialogue dialogue, GoldTurn turn, Answer answer) {

  /** Returns whether a measure of a right answer is cited, first of all unless {@code anywhere}. */
  private boolean cites(boolean anywhere) {
    return citedMeasures().stream()
        .limit(anywhere ? Long.MAX_VALUE : 1)
        .anyMatch(turn.measures()::contains);
  }

  private List<Integer> citedMeasures() {
    return answer.reply().citations().stream().map(it -> it.clause().measure()).distinct().toList();
  }

  /** Returns whether the answer rests on a right measure; who is responsible may name several. */
  boolean isRightMeasure() {
    return answers() && cites(turn.kind() == GoldDialogue.Kind.WHO);
  }

  /** Returns whether the only right clause is cited; true where several are right. */
  boolean isRightClause() {
    return turn.clause().isEmpty()
        || answer.reply().citations().stream()
            .anyMatch(it -> it.clause().label().equals(turn.clause()));
  }

  boolean isRightLanguage() {
    return answer.reply().language() == turn.reply();
  }

  /** Returns whether it has the outcome that the turn asks for. */
  boolean isRightOutcome() {
    return switch (answer) {
      case Answer.Conversational _ -> turn.outcome().equals("conversational");
      case Answer.Closest _, Answer.OutOfScope _ -> turn.outcome().equals("out_of_scope");
      case Answer.Answered _, Answer.Partial _ -> turn.outcome().equals("answered");
      case Answer.Clarify _, Answer.Declined _, Answer.Unavailable _ -> false;
    };
  }

  private boolean answers() {
    return answer instanceof Answer.Answered || answer instanceof Answer.Partial;
  }

  /** Returns what is wrong with the answer; empty when nothing is. */
  List<String> shortcomings() {
    List<String> shortcomings = new ArrayList<>();
    if (!turn.measures().isEmpty() && !isRightMeasure()) {
      shortcomings.add("measure: " + citedMeasures());
    }
    if (turn.measures().isEmpty() && !isRightOutcome()) {
      shortcomings.add("outcome");
    }
    if (!isRightLanguage()) {
      shortcomings.add("language: " + answer.reply().language().tag());
    }
    return shortcomings;
  }
}
