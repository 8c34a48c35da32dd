package org.investorchat.platform;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Why Redis did not do what it was asked, by what can be done about it. */
enum RedisRefusal {
  /** It does not answer, or not as a master that can write; this passes. */
  AWAY,
  /** User, password or rights are wrong. */
  LOGIN,
  /** The script is wrong. */
  SCRIPT;

  /**
   * Error codes of a server that will take the same script later; Redis 6 puts them mid-sentence.
   */
  private static final Pattern PASSES =
      Pattern.compile(
          "\\b(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MOVED|ASK|OOM|MISCONF|NOREPLICAS|BUSY|UNKILLABLE)\\b|max"
              + " number of clients");

  private static final Pattern ACCESS =
      Pattern.compile("\\b(NOAUTH|WRONGPASS|NOPERM|DENIED|AUTH)\\b");

  static RedisRefusal of(JedisException failure) {
    var causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    if (causes.stream().anyMatch(JedisAccessControlException.class::isInstance)) {
      return LOGIN;
    }
    return causes.stream()
        .filter(JedisDataException.class::isInstance)
        .findFirst()
        .map(it -> ofReply(String.valueOf(it.getMessage())))
        .orElse(AWAY);
  }

  private static RedisRefusal ofReply(String message) {
    if (ACCESS.matcher(message).find()) {
      return LOGIN;
    }
    return PASSES.matcher(message).find() ? AWAY : SCRIPT;
  }
}
