package org.investorchat.conversation;

import java.time.DateTimeException;
import java.time.LocalTime;

/** A time of a day at which people are there, written such as {@code 09:00-12:00}. */
record OpeningTime(LocalTime from, LocalTime to) {

  OpeningTime {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "a time must begin before it ends, got " + from + "-" + to);
    }
  }

  /** Returns the time that {@code text} is; Spring reads settings with it. */
  public static OpeningTime valueOf(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("expected a time such as 09:00-12:00, got " + text);
    }
    try {
      return new OpeningTime(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("expected a time such as 09:00-12:00, got " + text, e);
    }
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}
