package org.investorchat.desk;

import java.time.Instant;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.ConversationId;

/**
 * A person has answered, and the answer stands in the conversation; published once that is so, and
 * now and then more than once: the id of the message tells.
 *
 * @param channel such as {@code portal}
 * @param text as the caller gets it
 */
public record OperatorReplied(
    String ticketId,
    ConversationId conversation,
    String channel,
    String messageId,
    Instant at,
    ReplyLanguage language,
    String text) {

  /** Returns no word of the text: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "OperatorReplied[ticketId=" + ticketId + ", messageId=" + messageId + "]";
  }
}
