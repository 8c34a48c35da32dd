package org.investorchat.desk;

import java.util.Map;
import org.investorchat.desk.TicketState.Queued;
import org.springframework.stereotype.Component;

/** Puts tickets back into the queue whose holders have done nothing for too long. */
@Component
final class Leases {

  private static final int AT_ONCE = 100;
  private static final String ACTION = "ticket.lease-expired";

  private final TicketStore store;
  private final AuditEvents events;
  private final StepEvents stepEvents;

  Leases(TicketStore store, AuditEvents events, StepEvents stepEvents) {
    this.store = store;
    this.events = events;
    this.stepEvents = stepEvents;
  }

  /** Returns {@code ticket}, or what has become of it where its lease is over. */
  Ticket heeded(Ticket ticket) {
    if (!ticket.isLeaseOver(events.now())) {
      return ticket;
    }
    giveBack(ticket);
    return store.find(ticket.id()).orElse(ticket);
  }

  /** Puts back all whose lease is over. */
  void returnAll() {
    for (String id : store.leasesOver(events.now(), AT_ONCE)) {
      store.find(id).ifPresent(this::heeded);
    }
  }

  private void giveBack(Ticket ticket) {
    String holder = ticket.holder().orElse(TicketQuery.NOBODY);
    var next = ticket.then(events.now(), new Queued());
    store.change(next, stepEvents.own(next, ACTION, Map.of("holder", holder)));
  }
}
