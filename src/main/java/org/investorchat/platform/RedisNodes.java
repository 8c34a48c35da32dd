package org.investorchat.platform;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.Connection;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.exceptions.JedisRedirectionException;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.util.Pool;

/**
 * The servers of one Redis and the connections to them, found at the first use: Jedis looks for
 * Sentinels and clusters when it is made, and fails when none is there.
 */
final class RedisNodes implements AutoCloseable {

  private static final Duration ACKNOWLEDGEMENT_WAIT = Duration.ofMillis(500);

  /** Twice as long as is waited for replicas. */
  private static final int ACKNOWLEDGEMENT_MILLISECONDS = 1_000;

  private static final CommandObjects COMMANDS = new CommandObjects(RedisProtocol.RESP2);

  private final RedisArrangement arrangement;
  private volatile @Nullable Found found;

  RedisNodes(StateUrl url) {
    arrangement = new RedisArrangement(url);
  }

  /** Runs {@code script}, twice where the connection turns out to be broken. */
  @Nullable Object run(RedisScript script, List<String> keys, List<String> arguments) {
    return twice(it -> it.run(script, keys, arguments));
  }

  /** Runs {@code script} and waits for {@code replicas} to have what it wrote, for a while. */
  Written runAcknowledged(
      RedisScript script, List<String> keys, List<String> arguments, int replicas) {
    return twice(it -> it.runAcknowledged(script, keys, arguments, replicas));
  }

  private <T extends @Nullable Object> T twice(Function<Found, T> call) {
    var nodes = find();
    try {
      return call.apply(nodes);
    } catch (JedisConnectionException e) {
      nodes.dropIdleConnections();
      if (hasTimedOut(e)) {
        throw e;
      }
      return call.apply(nodes);
    } catch (JedisRedirectionException e) {
      nodes.findSlotsAgain();
      return call.apply(nodes);
    }
  }

  /** Warns of masters that may lose what is kept in them. */
  void inspect() {
    RedisInspection.inspect(find().provider().getPrimaryNodesConnectionMap());
  }

  @Override
  public synchronized void close() {
    var open = found;
    if (open != null) {
      open.jedis().close();
    }
  }

  private Found find() {
    var known = found;
    return known == null ? findOnce() : known;
  }

  private synchronized Found findOnce() {
    var known = found;
    if (known != null) {
      return known;
    }
    var provider = arrangement.connect();
    var now = new Found(provider, arrangement.client(provider));
    found = now;
    return now;
  }

  private static boolean hasTimedOut(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(SocketTimeoutException.class::isInstance);
  }

  /**
   * What became of a write.
   *
   * @param reply of the script
   * @param replicas how many are known to have it
   */
  record Written(@Nullable Object reply, long replicas) {}

  /**
   * Servers that were found.
   *
   * @param provider their connections
   * @param jedis runs commands over them
   */
  private record Found(ConnectionProvider provider, UnifiedJedis jedis) {

    @Nullable Object run(RedisScript script, List<String> keys, List<String> arguments) {
      try {
        return jedis.evalsha(script.digest(), keys, arguments);
      } catch (JedisNoScriptException e) {
        return jedis.eval(script.lua(), keys, arguments);
      }
    }

    /**
     * Runs and waits on one connection, of the node that has the keys: Redis waits for what its own
     * connection wrote. Jedis' {@code waitReplicas} may take another one from the pool.
     */
    Written runAcknowledged(
        RedisScript script, List<String> keys, List<String> arguments, int replicas) {
      var known = COMMANDS.evalsha(script.digest(), keys, arguments);
      try (var connection = provider.getConnection(known.getArguments())) {
        var reply = run(connection, known, COMMANDS.eval(script.lua(), keys, arguments));
        return new Written(reply, acknowledging(connection, replicas));
      }
    }

    private static @Nullable Object run(
        Connection connection, CommandObject<Object> known, CommandObject<Object> whole) {
      try {
        return connection.executeCommand(known);
      } catch (JedisNoScriptException e) {
        return connection.executeCommand(whole);
      }
    }

    private static long acknowledging(Connection connection, int replicas) {
      int replyMilliseconds = connection.getSoTimeout();
      connection.setSoTimeout(ACKNOWLEDGEMENT_MILLISECONDS);
      long acknowledging =
          connection.executeCommand(
              COMMANDS.waitReplicas(replicas, ACKNOWLEDGEMENT_WAIT.toMillis()));
      connection.setSoTimeout(replyMilliseconds);
      return acknowledging;
    }

    /** Asks a cluster which node has which keys: one of them has just said that it moved. */
    void findSlotsAgain() {
      if (provider instanceof ClusterConnectionProvider cluster) {
        cluster.renewSlotCache();
      }
    }

    /** Drops connections that a restart of the server has broken unnoticed. */
    void dropIdleConnections() {
      for (Object connections : provider.getConnectionMap().values()) {
        if (connections instanceof Pool<?> pool) {
          pool.clear();
        }
      }
    }
  }
}
