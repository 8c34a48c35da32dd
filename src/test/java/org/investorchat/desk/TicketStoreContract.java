package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.investorchat.desk.Workplace.AN;
import static org.investorchat.desk.Workplace.SU;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of tickets and of the audit trail promises. */
abstract class TicketStoreContract {

  /** Returns a desk on an empty store. */
  abstract Workplace place();

  /** Returns whether {@code text} can be found where the store keeps things. */
  abstract boolean holds(String text);

  @Test
  void aTicketIsFoundAsItWasOpened() {
    var place = place();
    var opened = place.handedOver();

    assertThat(place.desk.ticket(opened.id())).isEqualTo(opened);
    assertThat(place.desk.counts()).containsEntry(Stage.QUEUED, 1).hasSize(Stage.values().length);
    assertThatThrownBy(() -> place.desk.ticket("tkt_none")).isInstanceOf(UnknownTicket.class);
  }

  @ParameterizedTest
  @EnumSource
  void aTicketInAnyStateIsReadAsItWasWritten(Stage stage) {
    var place = place();

    var ticket = place.at(stage);

    assertThat(ticket.state().stage()).isEqualTo(stage);
    assertThat(place.store.find(ticket.id())).contains(ticket);
    assertThat(place.desk.counts()).containsEntry(stage, 1);
  }

  @Test
  void ticketsComeInOrderOnPagesThatMissNone() {
    var place = place();
    List<String> expected = new ArrayList<>();
    for (var urgency : Urgency.values()) {
      for (int i = 0; i < 3; i++) {
        expected.add(opened(place, urgency).id());
        place.clock.pass(Duration.ofMinutes(1));
      }
    }

    List<String> found = new ArrayList<>();
    String next = null;
    do {
      var page = place.desk.page(query(null, null, next, 2));
      page.tickets().forEach(it -> found.add(it.id()));
      next = page.next();
    } while (next != null);

    assertThat(found).isEqualTo(expected);
    assertThat(place.desk.before(expected.get(4))).hasValue(4);
    assertThat(place.desk.before("tkt_none")).isEmpty();
  }

  private static Ticket opened(Workplace place, Urgency urgency) {
    return place.take(SU, place.handedOver(), new Action.Annotate(urgency, null));
  }

  @Test
  void ticketsAreFoundByHolderAndWords() {
    var place = place();
    var held = place.take(AN, place.handedOver(), new Action.Claim());
    var free = place.desk.open(Workplace.inquiry(place.rooms.open(), "Visa for an EXPERT?"));

    assertThat(place.desk.page(query("an", null, null, 9)).tickets()).containsExactly(held);
    assertThat(place.desk.page(query(TicketQuery.NOBODY, null, null, 9)).tickets())
        .containsExactly(free);
    assertThat(place.desk.page(query(null, "expert", null, 9)).tickets()).containsExactly(free);
    assertThat(place.desk.held("an")).isEqualTo(1);
    assertThat(place.desk.held("bo")).isZero();
  }

  private static TicketQuery query(
      @Nullable String assignee, @Nullable String words, @Nullable String after, int size) {
    return new TicketQuery(EnumSet.allOf(Stage.class), assignee, words, after, size);
  }

  @Test
  void oldTicketsGoAndWhatWasRecordedOfThemStays() {
    var place = place();
    var closed = place.at(Stage.CLOSED);
    var open = place.at(Stage.DRAFTED);
    var since = closed.changedAt();

    assertThat(place.store.removeDone(since.minusMillis(1), 9)).isZero();
    assertThat(place.store.removeDone(since, 9)).isEqualTo(1);

    assertThat(place.store.find(closed.id())).isEmpty();
    assertThat(place.store.find(open.id())).isPresent();
    assertThat(place.store.counts()).containsEntry(Stage.CLOSED, 0);
    assertThat(actions(place, closed)).contains("ticket.close");
  }

  @Test
  void everyChangeIsSeenInTheRevision() {
    var place = place();
    long before = place.desk.revision();

    var ticket = place.handedOver();
    long opened = place.desk.revision();
    place.take(AN, ticket, new Action.Claim());

    assertThat(opened).isGreaterThan(before);
    assertThat(place.desk.revision()).isGreaterThan(opened);
  }

  @Test
  void theTrailIsReadFromTheNewestToTheOldest() {
    var place = place();
    var ticket = place.at(Stage.SENT);
    var history = place.audit.history(ticket.id());

    List<AuditEvent> read = new ArrayList<>();
    long before = Long.MAX_VALUE;
    List<AuditStore.Numbered> batch;
    do {
      batch = place.audit.before(before, 3);
      for (var it : batch) {
        read.add(it.event());
        before = it.number();
      }
    } while (batch.size() == 3);

    assertThat(read.reversed()).isEqualTo(history);
  }

  @Test
  void anEventThatIsAddedAgainStandsOnce() {
    var place = place();
    var event = place.audit.history(place.handedOver().id()).getFirst();

    place.audit.add(event);

    assertThat(place.audit.history(event.subject())).containsExactly(event);
    assertThat(place.audit.holds(event.id())).isTrue();
    assertThat(place.audit.holds("evt_other")).isFalse();
  }

  static List<String> actions(Workplace place, Ticket ticket) {
    return place.audit.history(ticket.id()).stream().map(AuditEvent::action).toList();
  }
}
