package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.investorchat.desk.Workplace.AN;

import java.nio.file.Path;
import org.investorchat.desk.Sending.Delivery;
import org.investorchat.platform.SqliteDatabase;
import org.investorchat.platform.StateUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Works at the desk while the database file cannot be written, and when it can again. */
@SuppressWarnings("NullAway") // what is not there fails the test
class DeskFaultsTest {

  /** More than fits between two pages. */
  private static final String LONG = "x".repeat(20_000) + " [7.4].";

  @TempDir private Path folder;
  private SqliteDatabase database;
  private Workplace place;

  @BeforeEach
  void start() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    place = SqliteDeskTest.place(database);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void aFullDiskTakesNoEditAndLosesNone() {
    var ticket = place.take(AN, place.handedOver(), new Action.Claim());
    var edit = new Action.Edit(new DraftTexts(LONG, ""));
    pragma("max_page_count=1");

    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> place.desk.take(AN, ticket.id(), ticket.version(), edit));
    assertThat(place.desk.ticket(ticket.id())).as("is still read").isEqualTo(ticket);

    pragma("max_page_count=1000000");
    var edited = place.desk.take(AN, ticket.id(), ticket.version(), edit);
    assertThat(edited.version()).isEqualTo(ticket.version() + 1);
    assertThat(place.audit.history(ticket.id()))
        .filteredOn(it -> it.action().equals("ticket.edit"))
        .hasSize(1);
  }

  @Test
  void aFileThatMayOnlyBeReadTakesNoClaimAndNothingIsSent() {
    var queued = place.handedOver();
    var approved = place.take(AN, place.handedOver(), new Action.Claim(), new Action.Submit());
    pragma("query_only=true");

    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> place.take(AN, queued.id(), new Action.Claim()));
    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> place.take(AN, approved.id(), new Action.Send(null)));

    var room = approved.inquiry().room().orElseThrow();
    assertThat(place.rooms.replies(room)).isEmpty();
    assertThat(place.desk.ticket(queued.id())).isEqualTo(queued);
    assertThat(place.desk.ticket(approved.id())).isEqualTo(approved);
  }

  @Test
  void whatCannotBeDeliveredAtOnceIsDeliveredLaterAndOnce() {
    var approved = place.take(AN, place.handedOver(), new Action.Claim(), new Action.Submit());
    var room = approved.inquiry().room().orElseThrow();
    var event = place.audit.history(approved.id()).getLast();
    var sending =
        new Sending(
            "an",
            place.clock.instant(),
            "msg_aaaaaaaaaaaaaaaaaaaaaa",
            approved.inquiry().language(),
            "an answer",
            Delivery.PENDING);
    var sent = new Changes(AN, place.clock.instant(), Workplace.LEASE).send(approved, sending);
    // as it stands where the process dies right after the step
    place.store.send(
        sent,
        new AuditEvent(
            "evt_send",
            event.at(),
            "an",
            "ticket.send",
            sent.id(),
            event.knowledgeVersion(),
            event.detail()));
    assertThat(place.store.undelivered()).containsExactly(sent.id());

    place.deliverer.deliverAll();
    place.deliverer.deliverAll();

    assertThat(place.rooms.replies(room))
        .singleElement()
        .matches(it -> it.text().equals("an answer"));
    assertThat(place.desk.ticket(sent.id()).course().sent().delivery())
        .isEqualTo(Delivery.DELIVERED);
  }

  private void pragma(String setting) {
    database.write(
        it -> {
          try (var statement = it.createStatement()) {
            return statement.execute("pragma " + setting);
          }
        });
  }
}
