package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Holds the limiter in memory to the contract. */
class LocalRateLimiterTest extends RateLimiterContract {

  private static final RateLimit LIMIT = new RateLimit(1, Duration.ofMinutes(1), 1);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
  private final RateLimiter limiter = new LocalRateLimiter(clock, 10);

  @Override
  RateLimiter limiter() {
    return limiter;
  }

  @Override
  void pass(Duration time) {
    clock.pass(time);
  }

  @Test
  void aFloodOfAddressesIsLimitedTogether() {
    for (int i = 0; i < 10; i++) {
      assertThat(limiter.take("address", "known " + i, LIMIT).allowed()).isTrue();
    }

    assertThat(limiter.take("address", "new 1", LIMIT).allowed()).isTrue();
    assertThat(limiter.take("address", "new 2", LIMIT).allowed()).isFalse();

    clock.pass(Duration.ofMinutes(1));
    assertThat(limiter.take("address", "new 3", LIMIT).allowed()).isTrue();
    assertThat(limiter.take("address", "new 4", LIMIT).allowed()).isTrue();
  }
}
