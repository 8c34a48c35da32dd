package org.investorchat.platform;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits within this process alone. It remembers a bounded number of subjects; those beyond share
 * one allowance per scope, so that no flood of addresses is unlimited. Safe for use by many
 * threads.
 */
final class LocalRateLimiter implements RateLimiter {

  private final Clock clock;
  private final int capacity;
  private final Map<Subject, Long> wholeAt = new HashMap<>();

  /**
   * Makes one that has seen nobody.
   *
   * @param capacity most subjects remembered, ≥ 1
   */
  LocalRateLimiter(Clock clock, int capacity) {
    this.clock = clock;
    this.capacity = capacity;
  }

  @Override
  public synchronized RateDecision take(String scope, String id, RateLimit limit) {
    long now = Microseconds.since1970(clock);
    var subject = remembered(new Subject(scope, id), now);
    var outcome = Gcra.decide(wholeAt.getOrDefault(subject, 0L), now, limit);
    wholeAt.put(subject, outcome.wholeAt());
    return outcome.decision();
  }

  private Subject remembered(Subject subject, long now) {
    if (wholeAt.size() >= capacity && !wholeAt.containsKey(subject)) {
      wholeAt.values().removeIf(it -> it <= now);
    }
    return wholeAt.size() >= capacity && !wholeAt.containsKey(subject)
        ? new Subject(subject.scope(), "")
        : subject;
  }

  /**
   * Whose use is limited.
   *
   * @param scope what is limited
   * @param id whose use it is; empty for all that are not remembered
   */
  private record Subject(String scope, String id) {}
}
