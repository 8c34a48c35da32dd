package org.investorchat.conversation;

import java.security.SecureRandom;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Holds the Redis store to the contract on a master that Sentinels name. */
class RedisSentinelConversationStoreTest extends ConversationStoreContract {

  private static RedisServers servers;
  private static RedisConnection redis;

  @BeforeAll
  static void start() {
    servers = RedisServers.sentinel();
    redis = RedisConnection.open(servers.url());
  }

  @AfterAll
  static void stop() {
    redis.close();
    servers.close();
  }

  @Override
  ConversationStore store() {
    return new RedisConversationStore(redis, new EntryCodec(), new RandomIds(new SecureRandom()));
  }

  @Override
  boolean isAnythingLeftOf(ConversationId id) {
    return servers.keys().stream().anyMatch(it -> it.contains(id.value()));
  }
}
