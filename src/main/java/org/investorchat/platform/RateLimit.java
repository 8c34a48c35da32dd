package org.investorchat.platform;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param requests how often within a window on average, ≥ 1
 * @param window length of the window, ≥ 1 microsecond per request
 * @param burst how often at once after a pause, ≥ 1
 */
public record RateLimit(int requests, Duration window, int burst) {

  public RateLimit {
    if (requests < 1 || burst < 1 || window.dividedBy(Math.max(requests, 1)).toNanos() < 1_000) {
      throw new IllegalArgumentException(
          "a rate limit needs requests >= 1, burst >= 1 and a window of 1 µs or more per request,"
              + " got "
              + requests
              + " requests in "
              + window
              + " and a burst of "
              + burst);
    }
  }

  /** Returns what one of {@code instances} may allow, so that all together keep about the limit. */
  RateLimit shareOf(int instances) {
    return new RateLimit(Math.ceilDiv(requests, instances), window, Math.ceilDiv(burst, instances));
  }

  /** Returns the time between two requests at the average rate, in microseconds. */
  long interval() {
    return window.dividedBy(requests).toNanos() / 1_000;
  }
}
