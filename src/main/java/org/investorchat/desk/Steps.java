package org.investorchat.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.investorchat.accounts.Account;
import org.investorchat.conversation.Correspondence;
import org.investorchat.desk.Sending.Delivery;
import org.investorchat.desk.TicketState.Drafted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes steps that may be taken, and what follows from them by itself. */
@Component
final class Steps {

  private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

  private final TicketStore store;
  private final AuditEvents events;
  private final StepEvents stepEvents;
  private final Preparation preparation;
  private final SentTexts sentTexts;
  private final Deliverer deliverer;
  private final Correspondence correspondence;
  private final Deadlines deadlines;
  private final DeskSettings settings;
  private final ApplicationEventPublisher published;

  Steps(
      TicketStore store,
      AuditEvents events,
      StepEvents stepEvents,
      Preparation preparation,
      SentTexts sentTexts,
      Deliverer deliverer,
      Correspondence correspondence,
      Deadlines deadlines,
      DeskSettings settings,
      ApplicationEventPublisher published) {
    this.store = store;
    this.events = events;
    this.stepEvents = stepEvents;
    this.preparation = preparation;
    this.sentTexts = sentTexts;
    this.deliverer = deliverer;
    this.correspondence = correspondence;
    this.deadlines = deadlines;
    this.settings = settings;
    this.published = published;
  }

  /**
   * A step that may be taken.
   *
   * @param event id of the event that records it
   */
  record Request(Account by, Ticket ticket, Action action, String event) {}

  /** Returns the ticket after the step; empty where another came first. */
  Optional<Ticket> take(Request request) {
    var at = events.now();
    var next = next(request, at);
    if (!isKept(request, next, stepEvents.of(request, next))) {
      return Optional.empty();
    }
    return Optional.of(followedUp(request, next));
  }

  private Ticket next(Request request, Instant at) {
    var ticket = request.ticket();
    var by = new Changes(request.by(), at, settings.lease());
    return switch (request.action()) {
      case Action.Claim _ -> by.claim(ticket);
      case Action.Release _ -> by.release(ticket);
      case Action.Redraft it -> by.write(ticket, drafted(ticket, it, at));
      case Action.Edit it -> by.write(ticket, edited(request, it, at));
      case Action.Reject it -> by.reject(ticket, it);
      case Action.Submit _ -> by.submit(ticket, look(ticket));
      case Action.Approve _ -> by.approve(ticket);
      case Action.Return it -> by.giveBack(ticket, it);
      case Action.Send it -> by.send(ticket, sending(request, it, at));
      case Action.Transfer it -> by.transfer(ticket, it);
      case Action.Close it -> by.close(ticket, it);
      case Action.Reopen it -> by.reopen(ticket, it);
      case Action.CallBack it -> by.callBack(ticket, it);
      case Action.Annotate it -> by.sort(ticket, sorting(ticket, it));
    };
  }

  private Written drafted(Ticket ticket, Action.Redraft again, Instant at) {
    String words = again.question();
    String masked = words == null ? null : correspondence.understand(words, null).text();
    return preparation.draft(ticket.inquiry(), ticket.work().next(), masked, at);
  }

  private Written edited(Request request, Action.Edit edit, Instant at) {
    var work = request.ticket().work();
    String version = events.knowledgeVersion();
    var revision = new Revision(work.next(), at, request.by().id(), edit.texts(), version);
    return preparation.edit(revision, request.ticket().inquiry().question());
  }

  private Work.Look look(Ticket ticket) {
    var texts = ticket.work().latest().orElseThrow().texts();
    return preparation.look(texts, ticket.inquiry().question());
  }

  private Sending sending(Request request, Action.Send send, Instant at) {
    var ticket = request.ticket();
    var language = send.language() == null ? ticket.inquiry().language() : send.language();
    var texts = ticket.work().latest().orElseThrow().texts();
    return new Sending(
        request.by().id(),
        at,
        AuditEvents.messageOf(request.event()),
        language,
        sentTexts.of(texts, language),
        ticket.inquiry().isSpoken() ? Delivery.SPOKEN : Delivery.PENDING);
  }

  private Sorting sorting(Ticket ticket, Action.Annotate anew) {
    var sorting = ticket.sorting();
    var urgency = Objects.requireNonNullElse(anew.urgency(), sorting.urgency());
    var category = Objects.requireNonNullElse(anew.category(), sorting.category());
    return urgency == sorting.urgency()
        ? new Sorting(urgency, category, sorting.deadline())
        : new Sorting(urgency, category, deadlines.of(urgency, ticket.openedAt()));
  }

  private boolean isKept(Request request, Ticket next, AuditEvent event) {
    var sent = next.course().sent();
    boolean waits =
        request.action().step() == Step.SEND && sent != null && sent.delivery() == Delivery.PENDING;
    return waits ? store.send(next, event) : store.change(next, event);
  }

  private Ticket followedUp(Request request, Ticket next) {
    return switch (request.action().step()) {
      case CLAIM -> prepared(next);
      case SEND -> deliverer.delivered(next);
      case REJECT -> rejected(next);
      case RELEASE,
          REDRAFT,
          EDIT,
          SUBMIT,
          APPROVE,
          RETURN,
          TRANSFER,
          CLOSE,
          REOPEN,
          CALLBACK,
          ANNOTATE ->
          next;
    };
  }

  /** What the draft was no good for is learned from. */
  private Ticket rejected(Ticket next) {
    DraftRejected.of(next).ifPresent(published::publishEvent);
    return next;
  }

  /** A ticket that is claimed and has no draft gets one; without, it can be drafted by hand. */
  private Ticket prepared(Ticket claimed) {
    var work = claimed.work();
    if (!work.revisions().isEmpty() || claimed.inquiry().question().isBlank()) {
      return claimed;
    }
    try {
      return drafted(claimed);
    } catch (RuntimeException e) {
      LOG.warn("event=draft-failed ticket={} thrown={}", claimed.id(), e.getClass().getName());
      return claimed;
    }
  }

  /** The holder may have been faster. */
  private Ticket drafted(Ticket claimed) {
    var at = events.now();
    var written = preparation.draft(claimed.inquiry(), 1, null, at);
    var state = new Drafted(claimed.holder().orElseThrow(), at.plus(settings.lease()));
    var next = written.on(claimed.then(at, state));
    return store.change(next, stepEvents.drafted(next))
        ? next
        : store.find(claimed.id()).orElse(claimed);
  }
}
