package org.investorchat.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.Role;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.ConversationId;
import org.investorchat.conversation.Rooms;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.knowledge.source.CorpusReader;
import org.investorchat.platform.SettableClock;
import org.jspecify.annotations.Nullable;

/** A desk as one instance of the application has it, with scripted drafts and a settable clock. */
final class Workplace {

  static final Account AN = new Account("an", "An", Role.OPERATOR);
  static final Account BO = new Account("bo", "Bo", Role.OPERATOR);
  static final Account SU = new Account("su", "Su", Role.SUPERVISOR);
  static final Account AD = new Account("ad", "Ad", Role.ADMINISTRATOR);

  static final DraftTexts FIGURE = new DraftTexts("Up to USD 5 million [7.4].", "最高500万美元[7.4]。");

  static final Duration LEASE = Duration.ofMinutes(15);

  static final Corpus CORPUS = CorpusReader.read(Path.of("knowledge"));

  static final DeskSettings SETTINGS =
      new DeskSettings(
          LEASE,
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          Duration.ofDays(180),
          Duration.ofMinutes(10),
          new DeskSettings.Deadlines(
              Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(15)));

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T02:00:00Z"));
  final List<Object> published = Collections.synchronizedList(new ArrayList<>());
  final List<OperatorReplied> carried = Collections.synchronizedList(new ArrayList<>());
  final Rooms rooms;
  final TicketStore store;
  final AuditStore audit;
  final Desk desk;
  final Leases leases;
  final Deliverer deliverer;
  final Redaction redaction;
  final Handoffs handoffs;

  Workplace(TicketStore store, AuditStore audit, Rooms rooms) {
    this.store = store;
    this.audit = audit;
    this.rooms = rooms;
    var correspondence = rooms.correspondence();
    var codec = new TicketCodec();
    var events = new AuditEvents(clock, new LiveCorpus(CORPUS), new SecureRandom());
    var stepEvents = new StepEvents(events, codec);
    var preparation = new ScriptedPreparation();
    var deadlines = new Deadlines(SETTINGS, Rooms.always(clock));
    leases = new Leases(store, events, stepEvents);
    redaction = new Redaction(store, stepEvents, events);
    deliverer =
        new Deliverer(
            store, stepEvents, events, correspondence, List.of(this::carry), published::add);
    var openings = new Openings(store, events, stepEvents, preparation, deadlines, SETTINGS);
    handoffs = new Handoffs(correspondence, openings, redaction);
    var steps =
        new Steps(
            store,
            events,
            stepEvents,
            preparation,
            new SentTexts(CORPUS, new DeskTexts()),
            deliverer,
            correspondence,
            deadlines,
            SETTINGS,
            published::add);
    desk = new Desk(store, audit, leases, openings, steps, stepEvents);
  }

  /** Callers from this channel can be reached without a conversation. */
  static final String PLATFORM = "telegram";

  private boolean carry(OperatorReplied reply) {
    boolean reached = reply.channel().equals(PLATFORM);
    if (reached) {
      carried.add(reply);
    }
    return reached;
  }

  /** Opens a ticket from a conversation. */
  Ticket handedOver() {
    return handedOver(rooms.open());
  }

  Ticket handedOver(ConversationId room) {
    return desk.open(inquiry(room, "What is the foreign debt quota?"));
  }

  static Inquiry inquiry(@Nullable ConversationId room, String question) {
    return inquiry(room, question, room == null ? Inquiry.PHONE : Inquiry.PORTAL);
  }

  static Inquiry inquiry(@Nullable ConversationId room, String question, String channel) {
    return new Inquiry(
        channel,
        room,
        ReplyLanguage.ENGLISH,
        question,
        "a note of the caller",
        new Contact("caller@example.org", Instant.EPOCH),
        List.of(
            new Line(Line.Speaker.VISITOR, question, Instant.EPOCH, null, List.of()),
            new Line(
                Line.Speaker.ASSISTANT,
                "words of an answer",
                Instant.EPOCH,
                "answered",
                List.of("7.4"))));
  }

  /** Takes steps one after the other, each at the version that is there. */
  Ticket take(Account by, Ticket ticket, Action... actions) {
    for (var action : actions) {
      take(by, ticket.id(), action);
    }
    return desk.ticket(ticket.id());
  }

  Ticket take(Account by, String id, Action action) {
    return desk.take(by, id, desk.ticket(id).version(), action);
  }

  /** Brings a ticket to a stage, held by {@link #AN}; approved and sent ones by {@link #BO}. */
  Ticket at(Stage stage) {
    return switch (stage) {
      case QUEUED -> handedOver();
      case CLAIMED ->
          take(
              AN,
              handedOver(),
              new Action.Claim(),
              new Action.Reject(RejectionReason.WRONG, "no good"));
      case DRAFTED -> take(AN, handedOver(), new Action.Claim());
      case AWAITING_APPROVAL ->
          take(AN, handedOver(), new Action.Claim(), new Action.Edit(FIGURE), new Action.Submit());
      case APPROVED -> take(BO, at(Stage.AWAITING_APPROVAL), new Action.Approve());
      case SENT -> take(AN, at(Stage.APPROVED), new Action.Send(null));
      case TRANSFERRED ->
          take(
              AN,
              handedOver(),
              new Action.Claim(),
              new Action.Transfer(new Action.Receiver.Body("safe-beijing"), "theirs"));
      case CLOSED ->
          take(
              AN,
              handedOver(),
              new Action.Claim(),
              new Action.Close(Resolution.ANSWERED, "told on the phone"));
    };
  }

  /** Returns what it takes to answer a ticket in the queue. */
  static List<Action> answering() {
    return List.of(
        new Action.Claim(),
        new Action.Edit(ScriptedPreparation.DRAFT),
        new Action.Submit(),
        new Action.Send(null));
  }

  /** Returns one action of each step. */
  static Stream<Action> actions() {
    return Stream.of(
        new Action.Claim(),
        new Action.Release(),
        new Action.Redraft(null),
        new Action.Edit(FIGURE),
        new Action.Reject(RejectionReason.OUTDATED, null),
        new Action.Submit(),
        new Action.Approve(),
        new Action.Return("say who is responsible"),
        new Action.Send(null),
        new Action.Transfer(new Action.Receiver.Colleague("bo"), "knows better"),
        new Action.Close(Resolution.DUPLICATE, null),
        new Action.Reopen("asked again"),
        new Action.CallBack(true, false, null, "not settled"),
        new Action.Annotate(Urgency.URGENT, Category.COMPLAINT));
  }
}
