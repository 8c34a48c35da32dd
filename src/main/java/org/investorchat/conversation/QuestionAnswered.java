package org.investorchat.conversation;

import org.investorchat.answering.Answer;

/**
 * A single question was answered, without a conversation.
 *
 * @param question cleaned, personal data masked
 */
public record QuestionAnswered(String question, Answer answer) {

  /** Returns no word of what was said: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "QuestionAnswered[outcome=" + answer.outcome() + "]";
  }
}
