package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.investorchat.answering.ReplyLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks when people are there, at the borders, and what is said of it. */
class ServiceHoursTest {

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final List<OpeningTime> DAY = times("09:00-12:00", "13:30-17:30");
  private static final List<OpeningTime> FRIDAY = times("09:00-12:00", "13:30-17:00");

  /** From Thursday, 1 October 2026, to Wednesday. */
  private static final List<LocalDate> HOLIDAYS =
      LocalDate.parse("2026-10-01").datesUntil(LocalDate.parse("2026-10-08")).toList();

  /** A Saturday. */
  private static final List<LocalDate> WORKDAYS = List.of(LocalDate.parse("2026-10-10"));

  private static List<OpeningTime> times(String first, String second) {
    return List.of(OpeningTime.valueOf(first), OpeningTime.valueOf(second));
  }

  private static ServiceHours hours(ZoneId zone, Instant now) {
    var weekly =
        Map.of(
            DayOfWeek.MONDAY, DAY,
            DayOfWeek.TUESDAY, DAY,
            DayOfWeek.WEDNESDAY, DAY,
            DayOfWeek.THURSDAY, DAY,
            DayOfWeek.FRIDAY, FRIDAY);
    return new ServiceHours(
        new HoursSettings(zone, weekly, HOLIDAYS, WORKDAYS),
        new ConversationTexts(),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Instant beijing(String time) {
    return LocalDateTime.parse(time).atZone(BEIJING).toInstant();
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00",
    "2026-11-23T11:59:59.999",
    "2026-11-23T13:30",
    "2026-11-23T17:29:59.999",
    "2026-11-27T16:59:59.999",
    "2026-09-30T17:29:59.999",
    "2026-10-10T09:00",
    "2026-10-10T17:15",
  })
  void peopleAreThereFromTheFirstMomentToTheLast(String now) {
    var hours = hours(BEIJING, beijing(now));

    assertThat(hours.isOpen()).isTrue();
    assertThat(hours.opensAt()).isEqualTo(beijing(now));
  }

  @ParameterizedTest
  @CsvSource({
    "before the first minute,        2026-11-23T08:59:59.999, 2026-11-23T09:00",
    "the minute of the break,        2026-11-23T12:00,        2026-11-23T13:30",
    "the last moment of the break,   2026-11-23T13:29:59.999, 2026-11-23T13:30",
    "the closing minute,             2026-11-23T17:30,        2026-11-24T09:00",
    "midnight,                       2026-11-24T00:00,        2026-11-24T09:00",
    "a Friday that ends earlier,     2026-11-27T17:00,        2026-11-30T09:00",
    "a Saturday,                     2026-11-28T10:00,        2026-11-30T09:00",
    "a Sunday,                       2026-11-29T23:59:59,     2026-11-30T09:00",
    "the eve of a long holiday,      2026-09-30T17:30,        2026-10-08T09:00",
    "a holiday on a day of the week, 2026-10-01T10:00,        2026-10-08T09:00",
    "a weekend within the holiday,   2026-10-03T10:00,        2026-10-08T09:00",
    "the eve of a swapped day,       2026-10-09T17:00,        2026-10-10T09:00",
    "the end of a swapped day,       2026-10-10T17:30,        2026-10-12T09:00",
  })
  void otherwiseTheyAreThereNextAt(String when, String now, String next) {
    var hours = hours(BEIJING, beijing(now));

    assertThat(hours.isOpen()).as(when).isFalse();
    assertThat(hours.opensAt()).as(when).isEqualTo(beijing(next));
  }

  @ParameterizedTest
  @CsvSource({
    "within a time,            2026-11-23T09:00, PT2H,   2026-11-23T11:00",
    "across the break,         2026-11-23T11:00, PT2H,   2026-11-23T14:30",
    "from within the break,    2026-11-23T12:30, PT1M,   2026-11-23T13:31",
    "to the very break,        2026-11-23T09:00, PT3H,   2026-11-23T12:00",
    "to the very close,        2026-11-23T09:00, PT7H,   2026-11-23T17:30",
    "a minute more,            2026-11-23T09:00, PT7H1M, 2026-11-24T09:01",
    "two days and an hour,     2026-11-23T09:00, PT15H,  2026-11-25T10:00",
    "across a weekend,         2026-11-27T16:00, PT2H,   2026-11-30T10:00",
    "from within a weekend,    2026-11-28T10:00, PT4H,   2026-11-30T14:30",
    "across a long holiday,    2026-09-30T17:00, PT1H,   2026-10-08T09:30",
    "into a swapped day,       2026-10-09T16:30, PT1H,   2026-10-10T09:30",
    "none before the opening,  2026-11-23T08:00, PT0S,   2026-11-23T09:00",
    "none within a time,       2026-11-23T10:00, PT0S,   2026-11-23T10:00",
    "none at the break,        2026-11-23T12:00, PT0S,   2026-11-23T13:30",
    "none at the end of a week, 2026-11-27T17:00, PT0S,  2026-11-30T09:00",
  })
  void workIsCountedInTimesOfWorkOnly(String what, String start, Duration work, String end) {
    assertThat(hours(BEIJING, Instant.EPOCH).after(beijing(start), work))
        .as(what)
        .isEqualTo(beijing(end));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T01:00:00Z, false, 2026-11-23T09:00:00-05:00",
    "2026-11-23T14:00:00Z, true,  2026-11-23T09:00:00-05:00",
    "2026-07-06T13:00:00Z, true,  2026-07-06T09:00:00-04:00",
    "2026-10-30T21:00:00Z, false, 2026-11-02T09:00:00-05:00",
  })
  void timesAndDaysAreThoseOfTheZone(String now, boolean open, String next) {
    var hours = hours(NEW_YORK, at(now));

    assertThat(hours.isOpen()).isEqualTo(open);
    assertThat(hours.opensAt()).isEqualTo(at(next));
  }

  @Test
  void workGoesOnWhereItWasWhenClocksAreSetBackMeanwhile() {
    var hours = hours(NEW_YORK, Instant.EPOCH);

    assertThat(hours.after(at("2026-10-30T16:30:00-04:00"), Duration.ofHours(1)))
        .isEqualTo(at("2026-11-02T09:30:00-05:00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH             | Asia/Shanghai    | Monday 30 November, 09:00 (Beijing time)",
        "SIMPLIFIED_CHINESE  | Asia/Shanghai    | 11月30日星期一 09:00（北京时间）",
        "TRADITIONAL_CHINESE | Asia/Shanghai    | 11月30日星期一 09:00（北京時間）",
        "ENGLISH             | America/New_York | Monday 30 November, 09:00 (Eastern Time)",
        "SIMPLIFIED_CHINESE  | America/New_York | 11月30日星期一 09:00（北美东部时间）",
        "TRADITIONAL_CHINESE | America/New_York | 11月30日星期一 09:00（北美東部時間）",
      })
  void theNextOpeningIsToldInEachLanguage(ReplyLanguage language, ZoneId zone, String told) {
    assertThat(hours(zone, at("2026-11-28T12:00:00Z")).nextOpening(language)).isEqualTo(told);
  }

  @Test
  void daysWithTheSameTimesAreToldTogether() {
    var weekly = hours(BEIJING, Instant.EPOCH).weekly();

    assertThat(weekly.en())
        .isEqualTo(
            "Monday to Thursday 09:00-12:00, 13:30-17:30; Friday 09:00-12:00, 13:30-17:00"
                + " Beijing time");
    assertThat(weekly.zh())
        .isEqualTo("星期一至星期四 09:00-12:00、13:30-17:30；星期五 09:00-12:00、13:30-17:00 北京时间");
  }
}
