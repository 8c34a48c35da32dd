package org.investorchat.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.investorchat.platform.RedisNodes.Written;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The way to Redis, whether it is one server, a master behind Sentinels or a cluster. It connects
 * when it is first used and again after every failure, so that an absent Redis stops no start.
 * After five failures in a row it fails at once for two seconds: a Redis that hangs would otherwise
 * cost every caller the time-out. Safe for use by many threads.
 *
 * <p>When it is first reached, settings with which it may lose what is kept in it are warned of.
 */
public final class RedisConnection implements AutoCloseable, ObservedStore {

  private static final int FAILURES_ALLOWED = 5;
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final RedisScript PING = new RedisScript("return redis.call('PING')");

  private final StateUrl url;
  private final int replicas;
  private final CircuitBreaker breaker;
  private final RedisNodes nodes;
  private final AtomicLong failures = new AtomicLong();
  private final AtomicBoolean reached = new AtomicBoolean();

  private RedisConnection(StateUrl url, int replicas, LongSupplier nanoTime) {
    this.url = url;
    this.replicas = replicas;
    this.breaker = new CircuitBreaker(FAILURES_ALLOWED, PAUSE, nanoTime);
    this.nodes = new RedisNodes(url);
  }

  /** Returns the way to the Redis at {@code url}, which may be away and need have no replicas. */
  public static RedisConnection open(StateUrl url) {
    return open(url, 0);
  }

  /**
   * Returns the way to the Redis at {@code url}, which may be away.
   *
   * @param replicas how many must have what {@link #runAcknowledged} writes, ≥ 0
   * @throws IllegalArgumentException when {@code url} leads to no Redis, or its certificate cannot
   *     be read
   */
  public static RedisConnection open(StateUrl url, int replicas) {
    return open(url, replicas, System::nanoTime);
  }

  static RedisConnection open(StateUrl url, LongSupplier nanoTime) {
    return open(url, 0, nanoTime);
  }

  static RedisConnection open(StateUrl url, int replicas, LongSupplier nanoTime) {
    if (!url.kind().isRedis()) {
      throw new IllegalArgumentException("state.url leads to no Redis but to " + url.place());
    }
    return new RedisConnection(url, replicas, nanoTime);
  }

  /**
   * Runs {@code script} and returns its reply: a String, a Long, a list of those, or null for nil.
   *
   * @param keys the keys it uses; in a cluster all have the same hash tag
   * @param arguments its other arguments, in its order
   * @throws StateUnavailable when Redis is away or refuses for now
   */
  public @Nullable Object run(RedisScript script, List<String> keys, List<String> arguments) {
    return reached(() -> new Written(nodes.run(script, keys, arguments), 0)).reply();
  }

  /**
   * Runs {@code script} as {@link #run} does and returns once as many replicas have what it wrote
   * as must.
   *
   * @param script writes each time it runs: Redis counts the replicas that have the last write of
   *     the connection, so a second run that found all done and wrote nothing would be acknowledged
   *     although the first is on no replica yet
   * @param keys at least one
   * @throws StateUnavailable also when fewer replicas have it within half a second; it is written
   *     all the same, and is lost when the server dies before it has passed it on
   */
  public @Nullable Object runAcknowledged(
      RedisScript script, List<String> keys, List<String> arguments) {
    if (replicas == 0) {
      return run(script, keys, arguments);
    }
    var written = reached(() -> nodes.runAcknowledged(script, keys, arguments, replicas));
    if (written.replicas() < replicas) {
      throw StateUnavailable.notReplicated(url.place(), written.replicas(), replicas);
    }
    return written.reply();
  }

  private Written reached(Supplier<Written> call) {
    if (!breaker.letsThrough()) {
      failures.incrementAndGet();
      throw StateUnavailable.notAsked(
          url.place() + " did not answer a moment ago and is asked again soon");
    }
    try {
      var written = Uninterrupted.call(call);
      breaker.succeeded();
      inspectOnce();
      return written;
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

  /** Inspects the servers when they are first reached, without keeping the caller waiting. */
  private void inspectOnce() {
    if (!reached.get() && reached.compareAndSet(false, true)) {
      Thread.ofVirtual().name("redis-inspection").start(nodes::inspect);
    }
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
