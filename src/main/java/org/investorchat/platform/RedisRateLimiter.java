package org.investorchat.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits over all instances, in one script by the clock of the server: instances whose clocks
 * differ agree.
 */
final class RedisRateLimiter implements RateLimiter {

  /** As {@link Gcra#decide}; times in microseconds, which a Lua number holds exactly until 2255. */
  private static final RedisScript TAKE =
      new RedisScript(
          """
          local time = redis.call('TIME')
          local now = time[1] * 1000000 + time[2]
          local interval = tonumber(ARGV[1])
          local burst = interval * tonumber(ARGV[2])
          local since = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now)
          local spare = now + burst - since
          if spare < interval then
            return {0, 0, interval - spare, since - now}
          end
          local whole = since + interval
          redis.call('SET', KEYS[1], string.format('%.0f', whole),
              'PX', math.ceil((whole - now) / 1000))
          return {1, math.floor((spare - interval) / interval), 0, whole - now}
          """);

  private final RedisConnection redis;

  RedisRateLimiter(RedisConnection redis) {
    this.redis = redis;
  }

  @Override
  public RateDecision take(String scope, String id, RateLimit limit) {
    var reply =
        redis.run(
            TAKE,
            List.of("ic:rl:{" + scope + ":" + id + "}"),
            List.of(String.valueOf(limit.interval()), String.valueOf(limit.burst())));
    return decision(reply);
  }

  private static RateDecision decision(@Nullable Object reply) {
    if (reply instanceof List<?> parts
        && parts.size() == 4
        && parts.get(0) instanceof Long allowed
        && parts.get(1) instanceof Long remaining
        && parts.get(2) instanceof Long retryAfter
        && parts.get(3) instanceof Long reset) {
      return new RateDecision(
          allowed == 1, remaining.intValue(), Gcra.micros(retryAfter), Gcra.micros(reset));
    }
    throw new IllegalStateException("the script replies with four numbers, got " + reply);
  }
}
