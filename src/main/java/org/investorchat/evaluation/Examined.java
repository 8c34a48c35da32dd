package org.investorchat.evaluation;

import java.util.List;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Reply;

/** A gold question, what retrieval found for it and what the dialogue answered. */
record Examined(GoldQuestion question, Answer answer, Ranking ranking) {

  Reply reply() {
    return answer.reply();
  }

  List<Citation> citations() {
    return answer.reply().citations();
  }

  /** Returns the measures cited, in the order of the markers, each once. */
  List<Integer> citedMeasures() {
    return citations().stream().map(it -> it.clause().measure()).distinct().toList();
  }

  /** Returns the name of the answer's case in the API, such as {@code out_of_scope}. */
  String outcome() {
    return switch (answer) {
      case Answer.Answered _ -> "answered";
      case Answer.Partial _ -> "partial";
      case Answer.Closest _ -> "closest";
      case Answer.Clarify _ -> "clarify";
      case Answer.OutOfScope _ -> "out_of_scope";
      case Answer.Conversational _ -> "conversational";
      case Answer.Declined _ -> "declined";
      case Answer.Unavailable _ -> "unavailable";
    };
  }

  /** Returns whether the answer claims to answer at least a part of the question. */
  boolean answers() {
    return switch (answer) {
      case Answer.Answered _, Answer.Partial _ -> true;
      case Answer.Closest _,
          Answer.Clarify _,
          Answer.OutOfScope _,
          Answer.Conversational _,
          Answer.Declined _,
          Answer.Unavailable _ ->
          false;
    };
  }

  /** Returns whether the answer says that the document does not answer the question. */
  boolean abstains() {
    return switch (answer) {
      case Answer.Closest _, Answer.Clarify _, Answer.OutOfScope _, Answer.Declined _ -> true;
      case Answer.Answered _, Answer.Partial _, Answer.Conversational _, Answer.Unavailable _ ->
          false;
    };
  }

  /** Returns the facts of which no spelling stands in the answer. */
  List<List<String>> missingFacts() {
    var text = FoldedText.of(reply().text());
    return question.facts().stream().filter(it -> it.stream().noneMatch(text::holds)).toList();
  }
}
