package org.investorchat.desk;

import java.util.Map;
import org.investorchat.conversation.ConversationErased;
import org.investorchat.conversation.ConversationId;
import org.investorchat.desk.TicketState.Closed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Leaves no word of erased conversations in their tickets. That there was one, and what was done
 * with it, stays.
 */
@Component
final class Redaction {

  private static final String ACTION = "ticket.redact";

  private final TicketStore store;
  private final StepEvents events;
  private final AuditEvents clock;

  Redaction(TicketStore store, StepEvents events, AuditEvents clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void redact(ConversationErased erased) {
    redact(erased.conversation());
  }

  /** Redacts the tickets of a conversation; those under way end with it. */
  void redact(ConversationId conversation) {
    for (String id : store.of(conversation)) {
      while (!isRedacted(id)) {
        Thread.onSpinWait(); // somebody was faster: their version is redacted next
      }
    }
    store.purge();
  }

  private boolean isRedacted(String id) {
    var found = store.find(id);
    if (found.isEmpty() || found.get().equals(found.get().redacted())) {
      return true;
    }
    var ticket = found.get();
    var next = ticket.then(clock.now(), ended(ticket)).redacted();
    var closed =
        ticket.course().resolution() == null
            ? next.with(next.course().resolved(Resolution.WITHDRAWN))
            : next;
    return store.settle(closed, events.own(closed, ACTION, Map.of()));
  }

  private TicketState ended(Ticket ticket) {
    return switch (ticket.state().stage()) {
      case QUEUED, CLAIMED, DRAFTED, AWAITING_APPROVAL, APPROVED ->
          new Closed(Audit.SYSTEM, clock.now());
      case SENT, TRANSFERRED, CLOSED -> ticket.state();
    };
  }
}
