package org.investorchat.conversation;

import java.util.function.Consumer;
import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A message of a visitor on its way to an answer.
 *
 * @param answerId the id its answer will have
 * @param accepted is told {@code answerId} once, before the work begins
 */
record Post(
    Key key,
    Utterance utterance,
    @Nullable String clientMessageId,
    String questionId,
    String answerId,
    Consumer<String> accepted) {

  /** Returns what was said; in a conversation's language where the post wants none itself. */
  Utterance utterance(@Nullable ReplyLanguage wanted) {
    return utterance.wanted() == null
        ? new Utterance(utterance.text(), wanted, utterance.channel())
        : utterance;
  }

  void accept() {
    accepted.accept(answerId);
  }

  /** Returns {@code turn}, which answered this very post before. */
  Turn again(Turn turn) {
    accepted.accept(turn.id());
    return turn;
  }

  @Override
  public String toString() {
    return "Post[id=" + key.id() + ", answerId=" + answerId + "]";
  }
}
