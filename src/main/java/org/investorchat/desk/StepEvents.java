package org.investorchat.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.investorchat.accounts.Account;
import org.springframework.stereotype.Component;

/** Says of steps what an auditor wants to know, without anybody's words. */
@Component
final class StepEvents {

  private final AuditEvents events;
  private final TicketCodec codec;

  StepEvents(AuditEvents events, TicketCodec codec) {
    this.events = events;
    this.codec = codec;
  }

  /** Returns the id of the event that records a step: the same whenever it is taken again. */
  String idOf(Account by, String ticket, long version, Action action) {
    return AuditEvents.idOf(ticket, version, by.id(), action.step().id(), codec.write(action));
  }

  /** Returns the event that records the step to {@code next}. */
  AuditEvent of(Steps.Request request, Ticket next) {
    String action = "ticket." + request.action().step().id();
    var event =
        events.at(next.changedAt(), request.by().id(), action, next.id(), detail(request, next));
    return events.same(event, request.event());
  }

  /** Returns the event that records the draft of a ticket that was claimed. */
  AuditEvent drafted(Ticket next) {
    return events.at(next.changedAt(), Audit.SYSTEM, "ticket.draft", next.id(), stage(next));
  }

  /** Returns the event that records that a ticket was opened. */
  AuditEvent opened(Ticket ticket, String actor) {
    var detail = stage(ticket);
    detail.put("channel", ticket.inquiry().channel());
    var event = events.at(ticket.openedAt(), actor, "ticket.open", ticket.id(), detail);
    return events.same(event, AuditEvents.idOf(ticket.id(), "open"));
  }

  /** Returns the event that records what the application itself does to a ticket, once. */
  AuditEvent own(Ticket next, String action, Map<String, String> more) {
    var detail = stage(next);
    detail.putAll(more);
    var event = events.at(next.changedAt(), Audit.SYSTEM, action, next.id(), detail);
    return events.same(event, AuditEvents.idOf(next.id(), next.version(), action));
  }

  private static Map<String, String> stage(Ticket next) {
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("version", Long.toString(next.version()));
    detail.put("to", next.state().id());
    next.work().latest().ifPresent(it -> detail.put("revision", Integer.toString(it.number())));
    return detail;
  }

  private static Map<String, String> detail(Steps.Request request, Ticket next) {
    var detail = stage(next);
    detail.put("from", request.ticket().state().id());
    switch (request.action()) {
      case Action.Reject it -> detail.put("reason", it.reason().id());
      case Action.Close it -> detail.put("resolution", it.resolution().id());
      case Action.Transfer it -> detail.put("receiver", receiver(it.to()));
      case Action.Send _ ->
          detail.put("language", Objects.requireNonNull(next.course().sent()).language().tag());
      case Action.Annotate _ -> {
        detail.put("urgency", next.sorting().urgency().id());
        detail.put("category", next.sorting().category().id());
      }
      case Action.Claim _,
          Action.Release _,
          Action.Redraft _,
          Action.Edit _,
          Action.Submit _,
          Action.Approve _,
          Action.Return _,
          Action.Reopen _,
          Action.CallBack _ -> {}
    }
    return detail;
  }

  private static String receiver(Action.Receiver receiver) {
    return switch (receiver) {
      case Action.Receiver.Colleague it -> it.account();
      case Action.Receiver.Body it -> "body:" + it.body();
    };
  }
}
