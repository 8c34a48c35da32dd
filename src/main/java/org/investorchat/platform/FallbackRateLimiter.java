package org.investorchat.platform;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits within this process, to its share, while the store is away: never unlimited, never
 * blocked.
 */
final class FallbackRateLimiter implements RateLimiter {

  private static final Logger LOG = LoggerFactory.getLogger(FallbackRateLimiter.class);

  private final RateLimiter shared;
  private final RateLimiter local;
  private final int instances;
  private final AtomicBoolean away = new AtomicBoolean();

  /**
   * Makes one that asks the store first.
   *
   * @param shared limits in the store
   * @param local limits within this process
   * @param instances how many instances share the store, ≥ 1
   */
  FallbackRateLimiter(RateLimiter shared, RateLimiter local, int instances) {
    this.shared = shared;
    this.local = local;
    this.instances = instances;
  }

  @Override
  public RateDecision take(String scope, String id, RateLimit limit) {
    try {
      var decision = shared.take(scope, id, limit);
      if (away.getAndSet(false)) {
        LOG.info("event=rate-limit-shared");
      }
      return decision;
    } catch (StateUnavailable e) {
      if (!away.getAndSet(true)) {
        LOG.warn("event=rate-limit-local instances={} reason=\"{}\"", instances, e.getMessage());
      }
      return local.take(scope, id, limit.shareOf(instances));
    }
  }
}
