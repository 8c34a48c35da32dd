package org.investorchat.conversation;

import java.time.Instant;
import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A visitor wants a person to take over; published as an event once the store has it, and now and
 * then more than once: its id tells.
 *
 * @param ticketId {@code tkt_} and 22 base64url characters
 * @param language the language of the conversation so far
 * @param contact how to reach the visitor, as given: personal data, which only operators see; null
 *     when not given
 * @param note what the visitor adds, cleaned and masked; null when nothing
 * @param channel where the visitor writes from, such as {@link AutomaticAnswers#PORTAL}
 */
public record HandoffRequested(
    String ticketId,
    ConversationId conversation,
    Instant at,
    ReplyLanguage language,
    @Nullable String contact,
    @Nullable String note,
    String channel) {

  /** Returns neither contact nor note: a record's own would bring them into logs. */
  @Override
  public String toString() {
    return "HandoffRequested[ticketId=" + ticketId + ", conversation=" + conversation + "]";
  }
}
