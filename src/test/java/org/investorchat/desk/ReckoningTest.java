package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.desk.Figures.Acceptance;
import org.investorchat.desk.Figures.Day;
import org.investorchat.desk.Figures.GapCount;
import org.investorchat.desk.Figures.Share;
import org.investorchat.desk.Figures.Spread;
import org.investorchat.desk.Figures.Tickets;
import org.investorchat.desk.TicketState.Closed;
import org.investorchat.desk.TicketState.Queued;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures are those that a person reckons by hand. */
class ReckoningTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-11-25");
  private static final Days DAYS = new Days(FIRST, FIRST.plusDays(1));

  /** 09:00 of the first day in Beijing. */
  private static final Instant MORNING = Instant.parse("2026-11-25T01:00:00Z");

  private static final Instant NOW = MORNING.plus(Duration.ofHours(30));

  @Test
  void ratesLeaveOutWhatCallersDidNotSay() {
    var tickets =
        List.of(
            called(call(true, true, null), call(false, null, false)),
            called(call(true, false, true)),
            called(call(null, null, null)));

    var calls = reckoning(tickets).callBacks();

    assertThat(calls.total()).isEqualTo(4);
    assertThat(calls.responded()).isEqualTo(new Share(2, 3));
    assertThat(calls.solved()).isEqualTo(new Share(1, 2));
    assertThat(calls.satisfied()).isEqualTo(new Share(1, 2));
    assertThat(calls.responded().rate()).isCloseTo(0.6667, within(0.0001));
    assertThat(new Share(0, 0).rate()).isNull();
  }

  @Test
  void callsOfOtherDaysDoNotCount() {
    var late = new Callback("li", DAYS.end(), true, true, true, null);
    var early = new Callback("li", DAYS.start().minusMillis(1), true, true, true, null);
    var within = new Callback("li", DAYS.end().minusMillis(1), true, true, true, null);

    assertThat(reckoning(List.of(called(late, early, within))).callBacks().total()).isEqualTo(1);
  }

  @Test
  void daysAreThoseOfBeijing() {
    assertThat(DAYS.start()).isEqualTo(Instant.parse("2026-11-24T16:00:00Z"));
    assertThat(DAYS.end()).isEqualTo(Instant.parse("2026-11-26T16:00:00Z"));
    assertThat(Days.of(Instant.parse("2026-11-24T16:00:00Z"))).isEqualTo(FIRST);
    assertThatThrownBy(() -> new Days(FIRST, FIRST.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Days(FIRST, FIRST.plusDays(Days.MOST)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Deadlines are four hours after opening. */
  @Test
  void countsWhatWasOpenedAnsweredEndedAndLate() {
    var inTime = sent(ticket(MORNING), MORNING.plus(Duration.ofHours(4)));
    var late = sent(ticket(MORNING), MORNING.plus(Duration.ofHours(4)).plusMillis(1));
    var waiting = ticket(NOW.minus(Duration.ofHours(4)));
    var forgotten = ticket(NOW.minus(Duration.ofHours(5)));
    var ended = state(ticket(MORNING), new Closed("li", MORNING.plus(Duration.ofHours(1))));
    var before = sent(ticket(MORNING.minus(Duration.ofDays(2))), MORNING);

    var reckoning = reckoning(List.of(inTime, late, waiting, forgotten, ended, before));

    assertThat(reckoning.tickets()).isEqualTo(new Tickets(5, 3, 1, 2));
    assertThat(reckoning.byDay())
        .containsExactly(new Day(FIRST, 3, 3), new Day(FIRST.plusDays(1), 2, 0));
  }

  @Test
  void theFirstDraftIsTakenAtTheMiddleAndAtNineTenths() {
    var drafted =
        IntStream.rangeClosed(1, 10)
            .mapToObj(it -> drafted(ticket(MORNING), MORNING.plusMillis(it * 500L)));

    assertThat(reckoning(Stream.concat(drafted, Stream.of(ticket(MORNING))).toList()).firstDraft())
        .isEqualTo(new Spread(2.5, 4.5));
    assertThat(reckoning(List.of(ticket(MORNING))).firstDraft()).isNull();
  }

  @Test
  void aDraftIsAcceptedEditedOrRejected() {
    var accepted = sent(drafted(ticket(MORNING), MORNING), NOW);
    var edited = sent(edited(drafted(ticket(MORNING), MORNING), "A limit applies [7.4]."), NOW);
    var drafted = drafted(ticket(MORNING), MORNING);

    var reckoning = reckoning(List.of(accepted, accepted, edited, drafted));

    assertThat(reckoning.acceptance(1)).isEqualTo(new Acceptance(2, 1, 1));
    assertThat(reckoning.acceptance(1).rate()).isEqualTo(0.5);
    assertThat(reckoning(List.of()).acceptance(0).rate()).isNull();
  }

  /** One word of the four of the English text is another; the Chinese text is as it was. */
  @Test
  void theEditDistanceIsTheShareOfTheDraftThatWasChanged() {
    var edited =
        sent(edited(drafted(ticket(MORNING), MORNING), "The ceiling is explored [7.4]."), NOW);

    var distance = Objects.requireNonNull(reckoning(List.of(edited)).editDistance());

    assertThat(distance.median()).isBetween(0.01, 0.25);
    assertThat(distance.p90()).isEqualTo(distance.median());
  }

  @Test
  void whatIsErasedAndWhatWasNotEditedHasNoDistance() {
    var erased = edited(drafted(ticket(MORNING), MORNING), "Other words [7.4].").redacted();

    assertThat(
            reckoning(List.of(sent(erased, NOW), sent(drafted(ticket(MORNING), MORNING), NOW)))
                .editDistance())
        .isNull();
  }

  @Test
  void gapsOfTheDaysAreCountedByMeasureAndLanguage() {
    var groups =
        List.of(
            group(15, gap(Language.ENGLISH, MORNING), gap(Language.CHINESE, MORNING)),
            group(
                15, gap(Language.CHINESE, DAYS.start().minusMillis(1)), gap(Language.CHINESE, NOW)),
            group(7, gap(Language.CHINESE, DAYS.end())),
            group(null, gap(Language.ENGLISH, NOW)));

    assertThat(Reckoning.gaps(DAYS, groups)).isEqualTo(new GapCount(Map.of(15, 3), 1, 2, 2));
  }

  private static GapGroup group(@Nullable Integer measure, Gap... gaps) {
    return new GapGroup("gap", GapKind.DOCUMENT_SILENT, measure, List.of(gaps), null);
  }

  private static Gap gap(Language language, Instant at) {
    return new Gap("1", Gap.Source.UNANSWERED, "How?", language, at, "out-of-scope", null, null);
  }

  private static Reckoning reckoning(List<Ticket> tickets) {
    return new Reckoning(DAYS, tickets, NOW);
  }

  private static Ticket ticket(Instant opened) {
    var inquiry =
        new Inquiry(Inquiry.PHONE, null, ReplyLanguage.ENGLISH, "How much?", null, null, List.of());
    var sorting = new Sorting(Urgency.ORDINARY, Category.INQUIRY, opened.plus(Duration.ofHours(4)));
    return new Ticket(
        "tkt_1", 1, new Queued(), opened, opened, sorting, inquiry, Work.NONE, Course.BEGUN);
  }

  private static Ticket state(Ticket ticket, TicketState state) {
    return ticket.then(NOW, state);
  }

  private static Ticket called(Callback... calls) {
    var ticket = ticket(MORNING);
    for (var it : calls) {
      ticket = ticket.with(ticket.course().with(it));
    }
    return ticket;
  }

  private static Callback call(
      @Nullable Boolean responded, @Nullable Boolean solved, @Nullable Boolean satisfied) {
    return new Callback("li", MORNING, responded, solved, satisfied, null);
  }

  private static Ticket sent(Ticket ticket, Instant at) {
    var sending =
        new Sending("li", at, "msg_1", ReplyLanguage.ENGLISH, "text", Sending.Delivery.DELIVERED);
    return ticket.with(ticket.course().with(sending));
  }

  private static Ticket drafted(Ticket ticket, Instant at) {
    return with(
        ticket,
        new Revision(1, at, Revision.ASSISTANT, texts("The limit is explored [7.4]."), "v"));
  }

  private static Ticket edited(Ticket ticket, String english) {
    return with(ticket, new Revision(2, NOW, "li", texts(english), "v"));
  }

  private static Ticket with(Ticket ticket, Revision revision) {
    var work = ticket.work();
    var revisions = new ArrayList<>(work.revisions());
    revisions.add(revision);
    return ticket.with(new Work(revisions, null, Work.Look.NOTHING, null, null, null));
  }

  private static DraftTexts texts(String english) {
    return new DraftTexts(english, "探索提高额度[7.4]。");
  }
}
