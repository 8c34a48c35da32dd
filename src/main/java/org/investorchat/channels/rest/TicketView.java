package org.investorchat.channels.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.OptionalInt;
import org.investorchat.conversation.HandoffReceipt;
import org.investorchat.conversation.ServiceHours;
import org.jspecify.annotations.Nullable;

/** A request for a person, as its visitor sees it. */
@Schema(name = "Ticket", description = "A request for a person.")
record TicketView(
    String ticketId,
    @Schema(
            description =
                "Whether it waits for an operator (queued), or is written down and will as soon as"
                    + " the records can be reached again (accepted).")
        State state,
    @Schema(
            description = "How many requests are answered before it, null where that is not known.",
            types = {"integer", "null"})
        @Nullable Integer position,
    @Schema(description = "Whether hotline staff are there now.") boolean open,
    @Schema(description = "When hotline staff are there next: now where they are.")
        Instant opensAt) {

  /**
   * Returns the view of a request.
   *
   * @param before how many requests are answered before it; empty where that is not known
   */
  static TicketView of(HandoffReceipt receipt, OptionalInt before, ServiceHours hours) {
    return new TicketView(
        receipt.request().ticketId(),
        receipt.queued() ? State.QUEUED : State.ACCEPTED,
        before.isPresent() ? before.getAsInt() : null,
        hours.isOpen(),
        hours.opensAt());
  }

  /** What became of a request. */
  enum State {
    /** It is kept and waits for an operator. */
    @JsonProperty("queued")
    QUEUED,
    /** It is kept, and will wait for an operator as soon as the store of conversations is back. */
    @JsonProperty("accepted")
    ACCEPTED
  }
}
