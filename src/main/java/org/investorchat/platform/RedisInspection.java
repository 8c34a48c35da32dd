package org.investorchat.platform;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.Pool;

/**
 * Warns of what makes the masters of a Redis lose what is kept in them.
 *
 * <p>It asks for INFO, not CONFIG: hosted servers have no CONFIG, and few users of an access
 * control list may run it.
 */
final class RedisInspection {

  private static final Logger LOG = LoggerFactory.getLogger(RedisInspection.class);

  private RedisInspection() {}

  /** Asks every master once; one that does not tell is named, and stops nothing. */
  static void inspect(Map<?, ?> masters) {
    masters.forEach(
        (server, connections) -> {
          if (connections instanceof Pool<?> pool) {
            inspect(String.valueOf(server), pool);
          }
        });
  }

  private static void inspect(String server, Pool<?> connections) {
    try (var jedis = new Jedis((Connection) connections.getResource())) {
      for (var risk : RedisRisk.of(jedis.info())) {
        LOG.warn(
            "event=redis-risk server={} setting={} value={} advice=\"{}\"",
            server,
            risk.setting(),
            risk.value(),
            risk.advice());
      }
    } catch (JedisException e) {
      LOG.warn("event=redis-uninspected server={} reason=\"{}\"", server, e.getMessage());
    }
  }
}
