package org.investorchat.conversation;

import java.util.List;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A turn lock in Redis.
 *
 * @param owner a random text that tells this lock from a later one
 */
record RedisTurnLock(RedisConnection redis, List<String> keys, String owner) implements TurnLock {

  private static final Logger LOG = LoggerFactory.getLogger(RedisTurnLock.class);

  @Override
  public void close() {
    try {
      redis.run(ConversationScripts.UNLOCK, keys, List.of(owner));
    } catch (StateUnavailable e) {
      LOG.warn("event=turn-lock-left key={}", keys.getFirst());
    }
  }
}
