package org.investorchat.platform;

import java.time.Duration;

/** Writes how long to wait as the header {@code Retry-After} has it. */
final class RetryAfter {

  private static final Duration ALMOST_A_SECOND = Duration.ofSeconds(1).minusNanos(1);

  private RetryAfter() {}

  /** Returns whole seconds, at least one, after which {@code time} has passed. */
  static String seconds(Duration time) {
    return String.valueOf(Math.max(1, time.plus(ALMOST_A_SECOND).toSeconds()));
  }
}
