package org.investorchat.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.investorchat.accounts.Account;
import org.investorchat.desk.StepRefused.Reason;
import org.investorchat.platform.StateUnavailable;
import org.springframework.stereotype.Component;

/**
 * Where people work on tickets.
 *
 * <p>A step names the version it saw, and is refused where another came first. The same step taken
 * again by the same person at the same version has been taken: the ticket is returned as it is.
 */
@Component
public final class Desk {

  private static final Set<String> FOLLOWING = Set.of("ticket.draft", "ticket.deliver");

  private final TicketStore store;
  private final AuditStore trail;
  private final Leases leases;
  private final Openings openings;
  private final Steps steps;
  private final StepEvents events;

  Desk(
      TicketStore store,
      AuditStore trail,
      Leases leases,
      Openings openings,
      Steps steps,
      StepEvents events) {
    this.store = store;
    this.trail = trail;
    this.leases = leases;
    this.openings = openings;
    this.steps = steps;
    this.events = events;
  }

  /** Opens a ticket that waits in the queue. */
  public Ticket open(Inquiry inquiry) {
    return openings.open(inquiry);
  }

  /** Opens a ticket for somebody who is speaking with a caller, with a draft at once. */
  public Ticket open(Account by, Inquiry inquiry, Urgency urgency, Category category) {
    return openings.open(by, inquiry, urgency, category);
  }

  /**
   * Takes a step.
   *
   * @throws UnknownTicket when there is no such ticket
   * @throws StepRefused when it cannot be taken
   * @throws StateUnavailable when the store does not take it; whether it has, the same step taken
   *     again tells
   */
  public Ticket take(Account by, String id, long version, Action action) {
    String event = events.idOf(by, id, version, action);
    var ticket = ticket(id);
    if (ticket.version() != version) {
      if (trail.holds(event)) {
        return ticket;
      }
      throw cameFirst(id, ticket);
    }
    requireOpen(ticket, by, action.step());
    return steps
        .take(new Steps.Request(by, ticket, action, event))
        .orElseThrow(() -> cameFirst(id, ticket(id)));
  }

  /** What only follows from what a person did tells nobody who came first. */
  private StepRefused cameFirst(String id, Ticket ticket) {
    var before =
        trail.history(id).reversed().stream()
            .filter(it -> !FOLLOWING.contains(it.action()))
            .findFirst();
    return StepRefused.cameFirst(ticket, before.orElse(null));
  }

  private static void requireOpen(Ticket ticket, Account by, Step step) {
    if (!Step.Who.ANYONE.includes(by, ticket)) {
      throw StepRefused.of(Reason.NOT_ALLOWED, ticket);
    }
    if (!step.isPossible(ticket)) {
      throw StepRefused.of(Reason.NOT_POSSIBLE, ticket);
    }
    if (!step.who().includes(by, ticket)) {
      throw StepRefused.of(
          step.who() == Step.Who.SECOND_PERSON ? Reason.SECOND_PERSON_NEEDED : Reason.NOT_ALLOWED,
          ticket);
    }
  }

  /** Returns the steps that somebody may take on a ticket now, in the order of the table. */
  public List<Step> steps(Account by, Ticket ticket) {
    return Arrays.stream(Step.values()).filter(it -> it.isOpen(ticket, by)).toList();
  }

  /**
   * Returns a ticket.
   *
   * @throws UnknownTicket when there is none
   */
  public Ticket ticket(String id) {
    return store.find(id).map(leases::heeded).orElseThrow(() -> new UnknownTicket(id));
  }

  /**
   * Returns one page of tickets.
   *
   * @throws IllegalArgumentException when its cursor is none
   */
  public TicketPage page(TicketQuery query) {
    leases.returnAll();
    return new TicketSearch(store).page(query);
  }

  /** Returns how many tickets there are in each stage; none is left out. */
  public Map<Stage, Integer> counts() {
    return store.counts();
  }

  /** Returns how many tickets somebody has to do something about. */
  public int held(String account) {
    var held =
        new TicketQuery(
            Set.of(Stage.CLAIMED, Stage.DRAFTED, Stage.AWAITING_APPROVAL, Stage.APPROVED),
            account,
            null,
            null,
            TicketSearch.MOST_READ);
    return new TicketSearch(store).page(held).tickets().size();
  }

  /** Returns how many wait before a ticket; empty when it does not wait, or that is not known. */
  public OptionalInt before(String id) {
    try {
      return store
          .find(id)
          .filter(it -> it.state().stage() == Stage.QUEUED)
          .map(it -> OptionalInt.of(store.before(Place.of(it), Stage.QUEUED)))
          .orElse(OptionalInt.empty());
    } catch (StateUnavailable e) {
      return OptionalInt.empty();
    }
  }

  /** Returns a number that is another whenever something of the desk has changed. */
  public long revision() {
    return store.revision();
  }
}
