package org.investorchat.desk;

import java.time.Instant;
import java.util.Optional;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * A holder found the draft of a ticket no good.
 *
 * @param question masked
 * @param outcome of the latest automatic draft, as the API has it
 * @param conversation it was asked in; null where in none
 */
record DraftRejected(
    String ticket,
    int revision,
    Instant at,
    String question,
    ReplyLanguage language,
    String outcome,
    RejectionReason reason,
    @Nullable ConversationId conversation) {

  /** Returns that the latest draft of {@code ticket} is rejected; empty when it is not. */
  static Optional<DraftRejected> of(Ticket ticket) {
    var work = ticket.work();
    var inquiry = ticket.inquiry();
    var assessment = work.assessment();
    return Optional.ofNullable(work.rejection())
        .map(
            it ->
                new DraftRejected(
                    ticket.id(),
                    work.revisions().size(),
                    it.at(),
                    inquiry.question(),
                    inquiry.language(),
                    assessment == null ? "unavailable" : assessment.outcome(),
                    it.reason(),
                    inquiry.conversation()));
  }

  /** Returns no word of the question: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "DraftRejected[ticket=" + ticket + ", revision=" + revision + "]";
  }
}
