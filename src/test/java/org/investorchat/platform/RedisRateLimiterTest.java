package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the limiter in Redis to the contract, by the clock of a real server. */
class RedisRateLimiterTest extends RateLimiterContract {

  private static final RateLimit LIMIT = new RateLimit(1, Duration.ofMinutes(10), 4);

  private static final RedisServers SERVERS = RedisServers.standalone();
  private static final RedisConnection REDIS = RedisConnection.open(SERVERS.url());

  private final RateLimiter limiter = new RedisRateLimiter(REDIS);

  @AfterEach
  void empty() {
    try (var admin = SERVERS.server(0).connect()) {
      admin.flushAll();
    }
  }

  @AfterAll
  static void stop() {
    REDIS.close();
    SERVERS.close();
  }

  @Override
  RateLimiter limiter() {
    return limiter;
  }

  @Override
  void pass(Duration time) {
    var end = Instant.now().plus(time);
    RedisServer.await(time + " of the server's clock", () -> !Instant.now().isBefore(end));
  }

  @Test
  void instancesShareTheLimit() {
    try (var other = RedisConnection.open(SERVERS.url())) {
      limiter.take("address", "visitor", LIMIT);

      assertThat(new RedisRateLimiter(other).take("address", "visitor", LIMIT).remaining())
          .isEqualTo(2);
    }
  }

  @Test
  void nothingIsKeptLongerThanItKeepsAnyoneWaiting() {
    limiter.take("address", "visitor", LIMIT);

    try (var admin = SERVERS.server(0).connect()) {
      assertThat(admin.pttl("ic:rl:{address:visitor}")).isBetween(590_000L, 600_000L);
    }
  }

  @Test
  void whileRedisIsAwayEachInstanceAllowsItsShare() {
    try (var away = RedisServers.standalone();
        var connection = RedisConnection.open(away.url())) {
      var limiter =
          new FallbackRateLimiter(
              new RedisRateLimiter(connection), new LocalRateLimiter(Clock.systemUTC(), 100), 2);
      assertThat(limiter.take("address", "visitor", LIMIT).remaining()).isEqualTo(3);

      away.server(0).kill();

      assertThat(limiter.take("address", "visitor", LIMIT).remaining()).isEqualTo(1);
      assertThat(limiter.take("address", "visitor", LIMIT).allowed()).isTrue();
      assertThat(limiter.take("address", "visitor", LIMIT).allowed()).isFalse();

      away.server(0).startAgain();

      assertThat(limiter.take("address", "visitor", LIMIT).remaining()).isEqualTo(3);
    }
  }
}
