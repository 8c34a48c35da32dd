package org.investorchat.conversation;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.Bilingual;
import org.springframework.stereotype.Component;

/** Tells when people are there to take over. */
@Component
public final class ServiceHours {

  /** Longer than any row of holidays. */
  private static final int DAYS_LOOKED_AT = 400;

  private final HoursSettings settings;
  private final ConversationTexts texts;
  private final Clock clock;

  ServiceHours(HoursSettings settings, ConversationTexts texts, Clock clock) {
    this.settings = settings;
    this.texts = texts;
    this.clock = clock;
  }

  /** A time at which people are there. */
  private record Span(Instant from, Instant to) {

    boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  /** Returns whether people are there now. */
  public boolean isOpen() {
    var now = clock.instant();
    return spans(now).limit(1).anyMatch(it -> it.holds(now));
  }

  /** Returns when people are there next: now when they are. */
  public Instant opensAt() {
    return after(clock.instant(), Duration.ZERO);
  }

  /**
   * Returns the time so much of work after {@code start}, which is the end of a time of work where
   * the work ends with it; the next time of work for none.
   */
  public Instant after(Instant start, Duration work) {
    var left = work;
    for (var span : (Iterable<Span>) spans(start)::iterator) {
      var from = start.isAfter(span.from()) ? start : span.from();
      var there = Duration.between(from, span.to());
      if (left.compareTo(there) <= 0) {
        return from.plus(left);
      }
      left = left.minus(there);
    }
    throw new IllegalStateException("nobody is there for so long: see hours.holidays");
  }

  /** Returns the times of work that end after {@code start}, in order. */
  private Stream<Span> spans(Instant start) {
    var first = LocalDate.ofInstant(start, settings.zone());
    return IntStream.range(0, DAYS_LOOKED_AT)
        .mapToObj(first::plusDays)
        .flatMap(this::spans)
        .filter(it -> it.to().isAfter(start));
  }

  private Stream<Span> spans(LocalDate day) {
    return times(day).stream().map(it -> new Span(instant(day, it.from()), instant(day, it.to())));
  }

  private Instant instant(LocalDate day, LocalTime time) {
    return ZonedDateTime.of(day, time, settings.zone()).toInstant();
  }

  private List<OpeningTime> times(LocalDate day) {
    if (settings.holidays().contains(day)) {
      return List.of();
    }
    var weekday = settings.workdays().contains(day) ? DayOfWeek.MONDAY : day.getDayOfWeek();
    return settings.weekly().getOrDefault(weekday, List.of());
  }

  /** Says when people are there next, such as {@code Monday 30 November, 09:00 (Beijing time)}. */
  public String nextOpening(ReplyLanguage language) {
    var locale = Locale.forLanguageTag(language.language().tag());
    var pattern = DateTimeFormatter.ofPattern(texts.text(language, "hours.moment"), locale);
    return texts.text(
        language, "hours.next", pattern.format(opensAt().atZone(settings.zone())), zone(language));
  }

  /** Says when people are there in a week without holidays. */
  public Bilingual weekly() {
    return new Bilingual(weekly(ReplyLanguage.ENGLISH), weekly(ReplyLanguage.SIMPLIFIED_CHINESE));
  }

  /** Days in a row with the same times are told together. */
  private String weekly(ReplyLanguage language) {
    var days = Arrays.stream(DayOfWeek.values()).filter(it -> !times(it).isEmpty()).toList();
    var text = new StringBuilder();
    int first = 0;
    for (int i = 0; i < days.size(); i++) {
      if (i + 1 == days.size() || !goOn(days.get(i), days.get(i + 1))) {
        text.append(text.isEmpty() ? "" : texts.text(language, "hours.separator"));
        text.append(row(language, days.get(first), days.get(i)));
        first = i + 1;
      }
    }
    return text + " " + zone(language);
  }

  private boolean goOn(DayOfWeek day, DayOfWeek next) {
    return day.plus(1) == next && times(day).equals(times(next));
  }

  private String row(ReplyLanguage language, DayOfWeek first, DayOfWeek last) {
    String comma = texts.text(language, "hours.comma");
    String times =
        times(first).stream().map(OpeningTime::toString).collect(Collectors.joining(comma));
    return first == last
        ? texts.text(language, "hours.day", name(language, first), times)
        : texts.text(language, "hours.days", name(language, first), name(language, last), times);
  }

  private List<OpeningTime> times(DayOfWeek day) {
    return settings.weekly().getOrDefault(day, List.of());
  }

  private static String name(ReplyLanguage language, DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language.language().tag()));
  }

  private String zone(ReplyLanguage language) {
    var locale = Locale.forLanguageTag(language.language().tag());
    boolean beijing = settings.zone().getId().equals("Asia/Shanghai");
    return texts.text(
        language,
        "hours.zone",
        beijing
            ? texts.text(language, "hours.beijing")
            : settings.zone().getDisplayName(TextStyle.FULL, locale));
  }
}
