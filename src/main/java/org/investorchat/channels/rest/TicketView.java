package org.investorchat.channels.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.investorchat.conversation.HandoffRequested;
import org.jspecify.annotations.Nullable;

/** A request for a person, as its visitor sees it. */
@Schema(name = "Ticket", description = "A request for a person.")
record TicketView(
    String ticketId,
    State state,
    @Schema(
            description = "How many requests are answered before it, null where that is not known.",
            types = {"integer", "null"})
        @Nullable Integer position) {

  static TicketView of(HandoffRequested requested) {
    return new TicketView(requested.ticketId(), State.QUEUED, null);
  }

  /** What became of a request. */
  enum State {
    /** It is kept and waits for an operator. */
    @JsonProperty("queued")
    QUEUED
  }
}
