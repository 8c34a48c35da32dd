package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investorchat.desk.Workplace.AN;
import static org.investorchat.desk.Workplace.BO;
import static org.investorchat.desk.Workplace.FIGURE;
import static org.investorchat.desk.Workplace.SU;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.Role;
import org.investorchat.conversation.ConversationId;
import org.investorchat.desk.Sending.Delivery;
import org.investorchat.desk.StepRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the desk promises of steps, wherever tickets are kept. */
@SuppressWarnings("NullAway") // what is not there fails the test
abstract class DeskContract extends TicketStoreContract {

  private static final int THREADS = 16;

  @Test
  void aDraftIsThereOnceATicketIsClaimed() {
    var place = place();

    var ticket = place.take(AN, place.handedOver(), new Action.Claim());

    assertThat(ticket.state())
        .isEqualTo(new TicketState.Drafted("an", place.clock.instant().plus(Workplace.LEASE)));
    assertThat(ticket.work().revisions()).singleElement().matches(Revision::isAutomatic);
    assertThat(actions(place, ticket))
        .containsExactly("ticket.open", "ticket.claim", "ticket.draft");
  }

  @Test
  void ofManyWhoClaimAtOnceOneHoldsTheTicketAndTheOthersAreToldWho() throws Exception {
    var place = place();
    var ticket = place.handedOver();

    var told =
        together(
            IntStream.range(0, THREADS)
                .<Callable<@Nullable StepRefused>>mapToObj(
                    it -> () -> refusal(place, person(it), ticket, new Action.Claim()))
                .toList());

    assertThat(told.stream().filter(it -> it == null)).hasSize(1);
    String holder = place.desk.ticket(ticket.id()).holder().orElseThrow();
    assertThat(told.get(Integer.parseInt(holder.substring(1)))).isNull();
    assertThat(told.stream().filter(it -> it != null))
        .hasSize(THREADS - 1)
        .allSatisfy(
            it -> {
              assertThat(it.reason()).isEqualTo(Reason.CAME_FIRST);
              assertThat(it.ticket().holder()).contains(holder);
              assertThat(it.before().action()).isEqualTo("ticket.claim");
            });
    assertThat(actions(place, ticket)).containsOnlyOnce("ticket.claim");
  }

  static Stream<Action> actions() {
    return Workplace.actions();
  }

  @ParameterizedTest
  @MethodSource("actions")
  void ofManyWhoTakeAStepAtOnceOneTakesIt(Action action) throws Exception {
    var place = place();
    var ticket = place.at(action.step().from().iterator().next());
    var before = actions(place, ticket);
    var supervisors =
        IntStream.range(0, THREADS)
            .mapToObj(it -> action.step().who() == Step.Who.HOLDER ? AN : supervisor(it))
            .toList();

    var told =
        together(
            supervisors.stream()
                .<Callable<@Nullable StepRefused>>map(
                    it -> () -> refusal(place, allowed(it, action), ticket, action))
                .toList());

    var after = actions(place, ticket);
    assertThat(after.subList(before.size(), after.size()))
        .containsOnlyOnce("ticket." + action.step().id());
    assertThat(told.stream().filter(it -> it != null))
        .allSatisfy(it -> assertThat(it.reason()).isEqualTo(Reason.CAME_FIRST));
    assertThat(told).contains((StepRefused) null);
  }

  /** A step that only the holder may take is taken by the holder, again and again. */
  private static Account allowed(Account account, Action action) {
    return switch (action.step().who()) {
      case HOLDER, HOLDER_OR_APPROVER -> AN;
      case ANYONE, HOLDER_OR_SUPERVISOR, SECOND_PERSON -> account;
    };
  }

  @ParameterizedTest
  @MethodSource("actions")
  void aStepThatIsTakenAgainByTheSamePersonAtTheSameVersionHasBeenTaken(Action action) {
    var place = place();
    var ticket = place.at(action.step().from().iterator().next());
    var by = allowed(SU, action);

    var taken = place.desk.take(by, ticket.id(), ticket.version(), action);
    place.clock.pass(Duration.ofSeconds(5));
    var again = place.desk.take(by, ticket.id(), ticket.version(), action);

    assertThat(again).isEqualTo(taken);
    assertThat(refusal(place, BO, ticket, new Action.Claim()))
        .extracting(StepRefused::reason)
        .isEqualTo(Reason.CAME_FIRST);
  }

  @Test
  void aLeaseThatRunsOutPutsTheTicketBackAndAnEditExtendsIt() {
    var place = place();
    var ticket = place.take(AN, place.handedOver(), new Action.Claim());
    place.clock.pass(Workplace.LEASE.minusSeconds(1));
    var edited = place.take(AN, ticket, new Action.Edit(FIGURE));
    place.clock.pass(Workplace.LEASE.minusSeconds(1));
    assertThat(place.desk.ticket(ticket.id())).isEqualTo(edited);

    place.clock.pass(Duration.ofSeconds(1));

    assertThat(refusal(place, AN, edited, new Action.Submit()))
        .satisfies(
            it -> {
              assertThat(it.reason()).isEqualTo(Reason.CAME_FIRST);
              assertThat(it.before().action()).isEqualTo("ticket.lease-expired");
              assertThat(it.ticket().state()).isEqualTo(new TicketState.Queued());
            });
    assertThat(place.take(BO, ticket, new Action.Claim()).work().revisions())
        .as("what was written stays")
        .hasSize(2);
  }

  @Test
  void leasesThatRanOutAreSeenWithoutAnybodyLooking() {
    var place = place();
    place.take(AN, place.handedOver(), new Action.Claim());
    place.clock.pass(Workplace.LEASE);

    place.leases.returnAll();

    assertThat(place.store.counts()).containsEntry(Stage.QUEUED, 1);
  }

  @Test
  void whatTheHolderAcceptsGoesOutAloneOnlyWhereNothingSpeaksAgainstIt() {
    var place = place();
    var plain = place.take(AN, place.handedOver(), new Action.Claim(), new Action.Submit());
    var risky =
        place.take(
            AN,
            place.handedOver(),
            new Action.Claim(),
            new Action.Edit(FIGURE),
            new Action.Submit());

    assertThat(plain.state().stage()).isEqualTo(Stage.APPROVED);
    assertThat(risky.state().stage()).isEqualTo(Stage.AWAITING_APPROVAL);
    assertThat(refusal(place, AN, risky, new Action.Send(null)))
        .extracting(StepRefused::reason)
        .isEqualTo(Reason.NOT_POSSIBLE);
  }

  @Test
  void theSecondPersonIsNeitherTheHolderNorAnAuthorSinceTheLatestAutomaticDraft() {
    var place = place();
    var byBo = place.take(BO, place.handedOver(), new Action.Claim(), new Action.Edit(FIGURE));
    var toAn = new Action.Transfer(new Action.Receiver.Colleague("an"), "going home");
    var ticket = place.take(BO, byBo, toAn);
    ticket = place.take(AN, ticket, new Action.Submit());

    for (var person : List.of(AN, BO)) {
      for (var action : List.of(new Action.Approve(), new Action.Return("no"))) {
        assertThat(refusal(place, person, ticket, action))
            .extracting(StepRefused::reason)
            .isEqualTo(Reason.SECOND_PERSON_NEEDED);
      }
    }
    var approved = place.take(SU, ticket, new Action.Approve());
    assertThat(approved.work().approval().by()).isEqualTo("su");
  }

  @Test
  void anEditAfterTheApprovalNeedsAnother() {
    var place = place();

    var edited =
        place.take(AN, place.at(Stage.APPROVED), new Action.Edit(ScriptedPreparation.DRAFT));

    assertThat(edited.state().stage()).isEqualTo(Stage.DRAFTED);
    assertThat(edited.work().approval()).isNull();
  }

  @Test
  void whatIsSentArrivesOnceAndIsAPersonsWord() {
    var place = place();
    var room = place.rooms.open();
    var ticket = place.handedOver(room);
    place.take(AN, ticket, new Action.Claim(), new Action.Submit());

    var sent = place.take(AN, ticket, new Action.Send(null));
    place.deliverer.deliverAll();

    assertThat(sent.course().sent().delivery()).isEqualTo(Delivery.DELIVERED);
    assertThat(place.rooms.replies(room))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.text())
                    .contains("12345", "by a person", "is upgraded [1].", "[1] Clause 7.4"));
    assertThat(place.published)
        .singleElement()
        .isInstanceOfSatisfying(
            OperatorReplied.class, it -> assertThat(it.conversation()).isEqualTo(room));
    assertThat(place.store.undelivered()).isEmpty();
  }

  @Test
  void whatIsSentToAConversationThatIsGoneIsToldSo() {
    var place = place();
    var ticket = place.handedOver();
    place.take(AN, ticket, new Action.Claim(), new Action.Submit());
    place.rooms.erase(ticket.inquiry().room().orElseThrow());

    var sent = place.take(AN, ticket, new Action.Send(null));

    assertThat(sent.course().sent().delivery()).isEqualTo(Delivery.GONE);
    assertThat(place.store.undelivered()).isEmpty();
    assertThat(place.published).isEmpty();
  }

  @Test
  void whatIsSentGoesToThePlatformThatItsCallerWroteFrom() {
    var place = place();
    var there = sentTo(place, place.rooms.open());
    var expired = sentTo(place, new ConversationId("cnv_" + "x".repeat(22)));
    place.deliverer.deliverAll();

    assertThat(List.of(there, expired))
        .allMatch(it -> it.course().sent().delivery() == Delivery.DELIVERED);
    assertThat(place.carried)
        .extracting(OperatorReplied::messageId)
        .containsExactly(there.course().sent().messageId(), expired.course().sent().messageId());
    assertThat(place.published).as("stand in a conversation").hasSize(1);
  }

  @Test
  void whatIsSentToACallerWhoHadAllErasedGoesNowhere() {
    var place = place();
    var room = place.rooms.open();
    place.rooms.erase(room);

    var sent = sentTo(place, room);

    assertThat(sent.course().sent().delivery()).isEqualTo(Delivery.GONE);
    assertThat(place.carried).isEmpty();
  }

  private static Ticket sentTo(Workplace place, ConversationId room) {
    var ticket = place.desk.open(Workplace.inquiry(room, "Quota?", Workplace.PLATFORM));
    return place.take(AN, ticket, new Action.Claim(), new Action.Submit(), new Action.Send(null));
  }

  @Test
  void whatIsSentToACallerOnThePhoneIsSpoken() {
    var place = place();
    var inquiry = Workplace.inquiry(null, "What is the quota?");
    var ticket = place.desk.open(AN, inquiry, Urgency.URGENT, Category.INQUIRY);
    assertThat(ticket.state().stage()).isEqualTo(Stage.DRAFTED);

    var sent = place.take(AN, ticket, new Action.Submit(), new Action.Send(null));

    assertThat(sent.course().sent().delivery()).isEqualTo(Delivery.SPOKEN);
    assertThat(place.store.undelivered()).isEmpty();
  }

  @Test
  void anErasedConversationLeavesNoWordInItsTickets() {
    var place = place();
    var ticket = place.at(Stage.AWAITING_APPROVAL);
    assertThat(holds("caller@example.org")).isTrue();

    place.redaction.redact(ticket.inquiry().room().orElseThrow());
    place.redaction.redact(ticket.inquiry().room().orElseThrow());

    var left = place.desk.ticket(ticket.id());
    assertThat(left.state().stage()).isEqualTo(Stage.CLOSED);
    assertThat(left.course().resolution()).isEqualTo(Resolution.WITHDRAWN);
    assertThat(left.inquiry().question()).isEmpty();
    for (String word :
        List.of("caller@example.org", "debt quota", "a note of", "words of an", "Up to USD")) {
      assertThat(holds(word)).as(word).isFalse();
    }
    assertThat(actions(place, ticket)).containsOnlyOnce("ticket.redact").contains("ticket.edit");
  }

  private static @Nullable StepRefused refusal(
      Workplace place, Account by, Ticket seen, Action action) {
    try {
      place.desk.take(by, seen.id(), seen.version(), action);
      return null;
    } catch (StepRefused e) {
      return e;
    }
  }

  private static Account person(int number) {
    return new Account("p" + number, "Person " + number, Role.OPERATOR);
  }

  private static Account supervisor(int number) {
    return new Account("s" + number, "Supervisor " + number, Role.SUPERVISOR);
  }

  private static <T extends @Nullable Object> List<T> together(List<Callable<T>> calls)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      List<T> results = new ArrayList<>();
      for (var it : threads.invokeAll(calls)) {
        results.add(it.get());
      }
      return results;
    }
  }
}
