package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.investorchat.desk.Ticket;
import org.jspecify.annotations.Nullable;

/** A ticket in a list, as callers of the API see it. */
@Schema(name = "TicketItem", description = "A ticket in short.")
record ItemView(
    String id,
    @Schema(description = "One more with each change; every step names it.") long version,
    @Schema(
            allowableValues = {
              "queued",
              "claimed",
              "drafted",
              "awaiting-approval",
              "approved",
              "sent",
              "transferred",
              "closed"
            })
        String state,
    @Schema(
            description = "Who has it; null in the queue.",
            types = {"object", "null"})
        @Nullable PersonView holder,
    @Schema(
            description = "When it goes back to the queue unless its holder does something.",
            types = {"string", "null"})
        @Nullable Instant leaseUntil,
    Instant openedAt,
    Instant changedAt,
    @Schema(description = "By when it is to be answered.") Instant deadline,
    boolean overdue,
    @Schema(allowableValues = {"ordinary", "urgent", "critical"}) String urgency,
    @Schema(allowableValues = {"inquiry", "assistance", "complaint", "report", "suggestion"})
        String category,
    @Schema(description = "Where it came from, such as portal or phone.") String channel,
    @Schema(allowableValues = {"en", "zh-Hans", "zh-Hant"}) String callerLanguage,
    @Schema(description = "What is asked; personal data is masked.") String question,
    @Schema(description = "Whether its holder has rejected the draft.") boolean rejected,
    @Schema(description = "What speaks against sending the draft as it is, such as tax.")
        List<String> risks,
    boolean hasContact,
    @Schema(description = "Whether the answer goes into a conversation.") boolean conversation) {

  /** Returns the view of {@code ticket} as it is at {@code now}. */
  static ItemView of(Ticket ticket, People people, Instant now) {
    var inquiry = ticket.inquiry();
    return new ItemView(
        ticket.id(),
        ticket.version(),
        ticket.state().id(),
        people.namedOrNull(ticket.holder().orElse(null)),
        ticket.state().lease().orElse(null),
        ticket.openedAt(),
        ticket.changedAt(),
        ticket.sorting().deadline(),
        ticket.isOverdue(now),
        ticket.sorting().urgency().id(),
        ticket.sorting().category().id(),
        inquiry.channel(),
        inquiry.language().tag(),
        inquiry.question(),
        ticket.work().rejection() != null,
        ticket.work().look().risks(),
        inquiry.contact() != null,
        inquiry.room().isPresent());
  }
}
