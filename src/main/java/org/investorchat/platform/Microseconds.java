package org.investorchat.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reads clocks in the unit that rate limits are kept in. */
final class Microseconds {

  private Microseconds() {}

  static long since1970(Clock clock) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
  }
}
