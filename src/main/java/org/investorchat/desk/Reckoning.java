package org.investorchat.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.investorchat.desk.Figures.Acceptance;
import org.investorchat.desk.Figures.CallBacks;
import org.investorchat.desk.Figures.Day;
import org.investorchat.desk.Figures.GapCount;
import org.investorchat.desk.Figures.Share;
import org.investorchat.desk.Figures.Spread;
import org.investorchat.desk.Figures.Tickets;
import org.investorchat.desk.draft.TextDiff;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;

/** Reckons figures from tickets alone. */
final class Reckoning {

  private static final double HALF = 0.5;
  private static final double NINE_TENTHS = 0.9;

  private final Days days;
  private final List<Ticket> tickets;
  private final Instant now;

  /**
   * Creates a reckoning.
   *
   * @param tickets all that may have to do with these days
   * @param now when tickets that are open would be settled at the earliest
   */
  Reckoning(Days days, Collection<Ticket> tickets, Instant now) {
    this.days = days;
    this.tickets = List.copyOf(tickets);
    this.now = now;
  }

  /**
   * Returns what callers said when called back on these days; what they did not say is left out.
   */
  CallBacks callBacks() {
    var calls =
        tickets.stream()
            .flatMap(it -> it.course().callbacks().stream())
            .filter(it -> days.hold(it.at()))
            .toList();
    return new CallBacks(
        calls.size(),
        share(calls, Callback::responded),
        share(calls, Callback::solved),
        share(calls, Callback::satisfied));
  }

  private static Share share(List<Callback> calls, Function<Callback, @Nullable Boolean> answer) {
    int yes = 0;
    int said = 0;
    for (var it : calls) {
      Boolean given = answer.apply(it);
      said += given == null ? 0 : 1;
      yes += Boolean.TRUE.equals(given) ? 1 : 0;
    }
    return new Share(yes, said);
  }

  Tickets tickets() {
    return new Tickets(
        (int) opened().count(),
        (int) sent().count(),
        (int) tickets.stream().filter(this::isClosedThen).count(),
        (int) opened().filter(it -> settled(it).isAfter(it.sorting().deadline())).count());
  }

  private Stream<Ticket> opened() {
    return tickets.stream().filter(it -> days.hold(it.openedAt()));
  }

  private Stream<Ticket> sent() {
    return tickets.stream().filter(it -> sending(it).filter(days::hold).isPresent());
  }

  private static Optional<Instant> sending(Ticket ticket) {
    return Optional.ofNullable(ticket.course().sent()).map(Sending::at);
  }

  private boolean isClosedThen(Ticket ticket) {
    return ticket.state() instanceof TicketState.Closed it && days.hold(it.at());
  }

  /** Returns when the caller had an answer, or was told that somebody else has the matter. */
  private Instant settled(Ticket ticket) {
    return sending(ticket)
        .orElseGet(
            () ->
                switch (ticket.state()) {
                  case TicketState.Transferred it -> it.at();
                  case TicketState.Closed it -> it.at();
                  case TicketState.Queued _,
                      TicketState.Claimed _,
                      TicketState.Drafted _,
                      TicketState.AwaitingApproval _,
                      TicketState.Approved _,
                      TicketState.Sent _ ->
                      now;
                });
  }

  /** Returns the seconds from opening to the first draft, of tickets opened on these days. */
  @Nullable Spread firstDraft() {
    return spread(
        opened()
            .filter(it -> !it.work().revisions().isEmpty())
            .mapToDouble(Reckoning::secondsToDraft)
            .toArray());
  }

  private static double secondsToDraft(Ticket ticket) {
    var first = ticket.work().revisions().getFirst().at();
    return Duration.between(ticket.openedAt(), first).toMillis() / 1000.0;
  }

  /**
   * Returns what became of drafts on these days.
   *
   * @param rejected how many were found no good then
   */
  Acceptance acceptance(int rejected) {
    int edited = (int) sent().filter(Reckoning::isEdited).count();
    int drafted = (int) sent().filter(it -> it.work().latest().isPresent()).count();
    return new Acceptance(drafted - edited, edited, rejected);
  }

  private static boolean isEdited(Ticket ticket) {
    return ticket.work().latest().filter(it -> !it.isAutomatic()).isPresent();
  }

  /** Returns how much of what was drafted was changed in answers sent on these days. */
  @Nullable Spread editDistance() {
    return spread(
        sent()
            .filter(Reckoning::isEdited)
            .flatMap(it -> distance(it).stream().boxed())
            .mapToDouble(it -> it)
            .toArray());
  }

  /** Empty where nothing was drafted, or the texts are erased. */
  private static OptionalDouble distance(Ticket ticket) {
    var revisions = ticket.work().revisions();
    var drafted = revisions.reversed().stream().filter(Revision::isAutomatic).findFirst();
    if (drafted.isEmpty()) {
      return OptionalDouble.empty();
    }
    var before = drafted.get().texts();
    var after = revisions.getLast().texts();
    return Arrays.stream(Language.values())
        .filter(it -> !in(before, it).isBlank() && !in(after, it).isBlank())
        .mapToDouble(it -> TextDiff.distance(in(before, it), in(after, it), it))
        .average();
  }

  private static String in(DraftTexts texts, Language language) {
    return switch (language) {
      case ENGLISH -> texts.en();
      case CHINESE -> texts.zh();
    };
  }

  /** Returns what was asked in vain on {@code days}, of what nobody has settled since. */
  static GapCount gaps(Days days, List<GapGroup> groups) {
    Map<Integer, Integer> byMeasure = new TreeMap<>();
    Map<Language, Integer> languages = new EnumMap<>(Language.class);
    int unplaced = 0;
    for (var group : groups) {
      var then = group.gaps().stream().filter(it -> days.hold(it.at())).toList();
      then.forEach(it -> languages.merge(it.language(), 1, Integer::sum));
      Integer measure = group.measure();
      if (measure == null) {
        unplaced += then.size();
      } else if (!then.isEmpty()) {
        byMeasure.merge(measure, then.size(), Integer::sum);
      }
    }
    return new GapCount(
        byMeasure,
        unplaced,
        languages.getOrDefault(Language.ENGLISH, 0),
        languages.getOrDefault(Language.CHINESE, 0));
  }

  List<Day> byDay() {
    return days.each().map(this::day).toList();
  }

  private Day day(LocalDate day) {
    return new Day(
        day,
        (int) tickets.stream().filter(it -> Days.of(it.openedAt()).equals(day)).count(),
        (int)
            tickets.stream()
                .filter(it -> sending(it).map(Days::of).filter(day::equals).isPresent())
                .count());
  }

  private static @Nullable Spread spread(double[] values) {
    if (values.length == 0) {
      return null;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Spread(rank(sorted, HALF), rank(sorted, NINE_TENTHS));
  }

  /** Returns the least value that {@code share} of all are no larger than. */
  private static double rank(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
