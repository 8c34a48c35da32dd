package org.investorchat.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.investorchat.answering.Answer;
import org.investorchat.answering.PolicyAnswerer;
import org.jspecify.annotations.Nullable;

/** Puts turns to the rewriter and the answerer, one after the other, and remembers them. */
final class Interview {

  private final QuestionRewriter rewriter;
  private final PolicyAnswerer answerer;
  private final List<Turn> history = new ArrayList<>();

  Interview(QuestionRewriter rewriter, PolicyAnswerer answerer) {
    this.rewriter = rewriter;
    this.answerer = answerer;
  }

  /** Says {@code text} and returns the turn. */
  Turn say(String text) {
    var question = Intakes.clean(text);
    var rewriting = rewriter.rewrite(history, question);
    String rewritten = rewriting.changed() ? rewriting.question().text() : null;
    return add(turn(question.text(), rewritten, answerer.answer(rewriting.question())));
  }

  /** Remembers {@code turn} as said and answered. */
  Turn add(Turn turn) {
    history.add(turn);
    return turn;
  }

  static Turn turn(String text, @Nullable String rewritten, Answer answer) {
    return new Turn(
        "msg_a", "msg_q", null, Instant.EPOCH, text, rewritten, answer, "0123456789ab", false);
  }

  /** Returns the measure of the first citation; empty when there is none. */
  static String measure(Turn turn) {
    return turn.answer().reply().citations().stream()
        .map(it -> String.valueOf(it.clause().measure()))
        .findFirst()
        .orElse("");
  }
}
