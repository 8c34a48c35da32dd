package org.investorchat.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The way to Redis, whether it is one server, a master behind Sentinels or a cluster. It connects
 * when it is first used and again after every failure, so that an absent Redis stops no start.
 * After five failures in a row it fails at once for two seconds: a Redis that hangs would otherwise
 * cost every caller the time-out. Safe for use by many threads.
 */
public final class RedisConnection implements AutoCloseable, ObservedStore {

  private static final int FAILURES_ALLOWED = 5;
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final RedisScript PING = new RedisScript("return redis.call('PING')");

  private final StateUrl url;
  private final CircuitBreaker breaker;
  private final RedisNodes nodes;
  private final AtomicLong failures = new AtomicLong();

  private RedisConnection(StateUrl url, LongSupplier nanoTime) {
    this.url = url;
    this.breaker = new CircuitBreaker(FAILURES_ALLOWED, PAUSE, nanoTime);
    this.nodes = new RedisNodes(url);
  }

  /**
   * Returns the way to the Redis at {@code url}, which may be away.
   *
   * @throws IllegalArgumentException when {@code url} leads to no Redis, or its certificate cannot
   *     be read
   */
  public static RedisConnection open(StateUrl url) {
    return open(url, System::nanoTime);
  }

  static RedisConnection open(StateUrl url, LongSupplier nanoTime) {
    if (!url.kind().isRedis()) {
      throw new IllegalArgumentException("state.url leads to no Redis but to " + url.place());
    }
    return new RedisConnection(url, nanoTime);
  }

  /**
   * Runs {@code script} and returns its reply: a String, a Long, a list of those, or null for nil.
   *
   * @param keys the keys it uses; in a cluster all have the same hash tag
   * @param arguments its other arguments, in its order
   * @throws StateUnavailable when Redis is away or refuses for now
   */
  public @Nullable Object run(RedisScript script, List<String> keys, List<String> arguments) {
    if (!breaker.letsThrough()) {
      failures.incrementAndGet();
      throw StateUnavailable.notAsked(
          url.place() + " did not answer a moment ago and is asked again soon");
    }
    try {
      var reply = nodes.run(script, keys, arguments);
      breaker.succeeded();
      return reply;
    } catch (JedisException e) {
      throw refused(e);
    }
  }

  /** Returns whether Redis answers now. */
  @Override
  public boolean answers() {
    try {
      run(PING, List.of(), List.of());
      return true;
    } catch (StateUnavailable e) {
      return false;
    }
  }

  @Override
  public long failures() {
    return failures.get();
  }

  /** Closes all connections. */
  @Override
  public void close() {
    nodes.close();
  }

  private void failed() {
    failures.incrementAndGet();
    breaker.failed();
  }

  private RuntimeException refused(JedisException failure) {
    return switch (RedisRefusal.of(failure)) {
      case SCRIPT -> {
        breaker.succeeded();
        yield new IllegalStateException("Redis does not take a script", failure);
      }
      case LOGIN -> {
        failed();
        yield StateUnavailable.untilMended(
            url.place() + " refuses the login; check user, password and rights in state.url",
            failure);
      }
      case AWAY -> {
        failed();
        yield StateUnavailable.forNow(
            url.place() + " does not answer or cannot write; see to it, or correct state.url",
            failure);
      }
    };
  }
}
