package org.investorchat.platform;

import java.time.Duration;

/**
 * What the generic cell rate algorithm makes of one use.
 *
 * @param decision whether it may happen
 * @param wholeAt when the burst is whole again, in microseconds since 1970; to be kept when allowed
 */
record Gcra(RateDecision decision, long wholeAt) {

  /**
   * Decides on a use at {@code now}.
   *
   * @param wholeAt what was kept of the last use, 0 when nothing was
   * @param now microseconds since 1970
   */
  static Gcra decide(long wholeAt, long now, RateLimit limit) {
    long interval = limit.interval();
    long burst = interval * limit.burst();
    long since = Math.max(wholeAt, now);
    long spare = now + burst - since;
    if (spare < interval) {
      return new Gcra(
          new RateDecision(false, 0, micros(interval - spare), micros(since - now)), wholeAt);
    }
    long next = since + interval;
    int remaining = (int) ((spare - interval) / interval);
    return new Gcra(new RateDecision(true, remaining, Duration.ZERO, micros(next - now)), next);
  }

  static Duration micros(long microseconds) {
    return Duration.ofNanos(microseconds * 1_000);
  }
}
