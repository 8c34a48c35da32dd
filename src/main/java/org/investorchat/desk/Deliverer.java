package org.investorchat.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.investorchat.conversation.ConversationId;
import org.investorchat.conversation.Correspondence;
import org.investorchat.desk.Sending.Delivery;
import org.investorchat.platform.StateUnavailable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings what was sent into callers' conversations, and on its way to callers who write from other
 * platforms. A message waits in the store from the moment it is sent; its id is the same each time,
 * so that a crash at any point neither loses nor doubles it.
 */
@Component
final class Deliverer {

  private static final int TRIES = 5;

  private final TicketStore store;
  private final StepEvents events;
  private final AuditEvents clock;
  private final Correspondence correspondence;
  private final List<ReplyRoute> routes;
  private final ApplicationEventPublisher publisher;

  Deliverer(
      TicketStore store,
      StepEvents events,
      AuditEvents clock,
      Correspondence correspondence,
      List<ReplyRoute> routes,
      ApplicationEventPublisher publisher) {
    this.store = store;
    this.events = events;
    this.clock = clock;
    this.correspondence = correspondence;
    this.routes = List.copyOf(routes);
    this.publisher = publisher;
  }

  /** Delivers all that waits. */
  void deliverAll() {
    for (String id : store.undelivered()) {
      store.find(id).ifPresent(this::deliver);
    }
  }

  /** Returns {@code sent} with its message delivered, or as it is where that must wait. */
  Ticket delivered(Ticket sent) {
    try {
      deliver(sent);
      return store.find(sent.id()).orElse(sent);
    } catch (StateUnavailable e) {
      return sent;
    }
  }

  private void deliver(Ticket ticket) {
    var sending = ticket.course().sent();
    if (sending == null || sending.delivery() != Delivery.PENDING) {
      return;
    }
    settle(ticket.id(), said(ticket, sending) ? Delivery.DELIVERED : Delivery.GONE);
  }

  /** Returns whether it reaches the caller; not where all that leads to them is gone. */
  private boolean said(Ticket ticket, Sending sending) {
    return ticket
        .inquiry()
        .room()
        .map(it -> reply(it, ticket, sending))
        .filter(this::reaches)
        .isPresent();
  }

  /** One way does not stand in for the other: whoever changes the device looks at either. */
  private boolean reaches(OperatorReplied it) {
    boolean said = said(it);
    boolean carried = isCarried(it);
    return said || carried;
  }

  private static OperatorReplied reply(ConversationId room, Ticket ticket, Sending sending) {
    return new OperatorReplied(
        ticket.id(),
        room,
        ticket.inquiry().channel(),
        sending.messageId(),
        sending.at(),
        sending.language(),
        sending.text());
  }

  private boolean said(OperatorReplied it) {
    boolean there = correspondence.reply(it.conversation(), it.messageId(), it.at(), it.text());
    if (there) {
      publisher.publishEvent(it);
    }
    return there;
  }

  /** Who had their conversation erased is left alone. */
  private boolean isCarried(OperatorReplied it) {
    return !correspondence.isErased(it.conversation())
        && routes.stream().anyMatch(route -> route.carry(it));
  }

  /** Others may change the ticket meanwhile; what they do stays. */
  private void settle(String id, Delivery how) {
    for (int i = 0; i < TRIES; i++) {
      var ticket = store.find(id).orElseThrow();
      var sent = Objects.requireNonNull(ticket.course().sent());
      var next =
          ticket.then(clock.now(), ticket.state()).with(ticket.course().with(sent.arrived(how)));
      if (sent.delivery() != Delivery.PENDING
          || store.settle(next, events.own(next, "ticket.deliver", Map.of("delivery", how.id())))) {
        return;
      }
    }
  }
}
