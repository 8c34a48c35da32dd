package org.investorchat.channels;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.investorchat.platform.RateDecision;
import org.investorchat.platform.RateLimit;
import org.investorchat.platform.RateLimiter;

/** Counts to bursts of less than ten and then refuses for good; lets all else pass uncounted. */
final class CountingLimiter implements RateLimiter {

  private static final int COUNTED = 10;
  private static final Duration WAIT = Duration.ofMillis(2_500);

  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  @Override
  public RateDecision take(String scope, String id, RateLimit limit) {
    if (limit.burst() >= COUNTED) {
      return new RateDecision(true, limit.burst() - 1, Duration.ZERO, WAIT);
    }
    int left = limit.burst() - counts.merge(scope + " " + id, 1, Integer::sum);
    return new RateDecision(left >= 0, Math.max(0, left), left < 0 ? WAIT : Duration.ZERO, WAIT);
  }
}
