package org.investorchat.platform;

import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.util.Pool;

/**
 * The servers of one Redis and the connections to them, found at the first use: Jedis looks for
 * Sentinels and clusters when it is made, and fails when none is there.
 */
final class RedisNodes implements AutoCloseable {

  private final RedisArrangement arrangement;
  private volatile @Nullable Found found;

  RedisNodes(StateUrl url) {
    arrangement = new RedisArrangement(url);
  }

  /** Runs {@code script}, twice where the connection turns out to be broken. */
  @Nullable Object run(RedisScript script, List<String> keys, List<String> arguments) {
    var nodes = find();
    try {
      return nodes.run(script, keys, arguments);
    } catch (JedisConnectionException e) {
      nodes.dropIdleConnections();
      if (hasTimedOut(e)) {
        throw e;
      }
      return nodes.run(script, keys, arguments);
    }
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
