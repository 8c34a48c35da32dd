package org.investorchat.desk;

import java.time.Instant;
import org.investorchat.accounts.Account;
import org.investorchat.desk.TicketState.Drafted;
import org.investorchat.desk.TicketState.Queued;
import org.springframework.stereotype.Component;

/** Opens tickets. */
@Component
final class Openings {

  private final TicketStore store;
  private final AuditEvents events;
  private final StepEvents stepEvents;
  private final Preparation preparation;
  private final Deadlines deadlines;
  private final DeskSettings settings;

  Openings(
      TicketStore store,
      AuditEvents events,
      StepEvents stepEvents,
      Preparation preparation,
      Deadlines deadlines,
      DeskSettings settings) {
    this.store = store;
    this.events = events;
    this.stepEvents = stepEvents;
    this.preparation = preparation;
    this.deadlines = deadlines;
    this.settings = settings;
  }

  /** Opens a ticket that waits in the queue. */
  Ticket open(Inquiry inquiry) {
    var ticket = queued(events.ticket(), inquiry, events.now());
    store.open(ticket, stepEvents.opened(ticket, Audit.SYSTEM));
    return ticket;
  }

  /** Opens the ticket of this id unless it was opened before. */
  void open(String id, Inquiry inquiry, Instant at) {
    var ticket = queued(id, inquiry, at);
    store.open(ticket, stepEvents.opened(ticket, Audit.SYSTEM));
  }

  /** Opens a ticket that {@code by} has, with a draft. */
  Ticket open(Account by, Inquiry inquiry, Urgency urgency, Category category) {
    var at = events.now();
    var held = new Drafted(by.id(), at.plus(settings.lease()));
    var sorting = new Sorting(urgency, category, deadlines.of(urgency, at));
    var blank = begun(events.ticket(), held, inquiry, at).with(sorting);
    var ticket = preparation.draft(inquiry, 1, null, at).on(blank);
    store.open(ticket, stepEvents.opened(ticket, by.id()));
    return ticket;
  }

  private Ticket queued(String id, Inquiry inquiry, Instant at) {
    return begun(id, new Queued(), inquiry, at);
  }

  private Ticket begun(String id, TicketState state, Inquiry inquiry, Instant at) {
    var due = deadlines.of(Urgency.ORDINARY, at);
    var sorting = new Sorting(Urgency.ORDINARY, Category.INQUIRY, due);
    return new Ticket(id, 1, state, at, at, sorting, inquiry, Work.NONE, Course.BEGUN);
  }
}
