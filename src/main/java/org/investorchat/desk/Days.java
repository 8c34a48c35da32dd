package org.investorchat.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Some days of Beijing, one after the other.
 *
 * @param from the first
 * @param to the last, not before the first
 */
public record Days(LocalDate from, LocalDate to) {

  /** More than a year of days is no figure that anybody reads. */
  public static final int MOST = 366;

  /** Where the hotline is. */
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  public Days {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST) {
      throw new IllegalArgumentException(
          "expected 1 to " + MOST + " days, got " + from + " to " + to);
    }
  }

  /** Returns the day in Beijing that {@code instant} is in. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, BEIJING);
  }

  /** Returns whether {@code instant} is in one of them. */
  boolean hold(Instant instant) {
    var day = of(instant);
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Returns each day, in order. */
  Stream<LocalDate> each() {
    return from.datesUntil(to.plusDays(1));
  }

  /** Returns when the first begins. */
  Instant start() {
    return from.atStartOfDay(BEIJING).toInstant();
  }

  /** Returns when the day after the last begins. */
  Instant end() {
    return to.plusDays(1).atStartOfDay(BEIJING).toInstant();
  }
}
