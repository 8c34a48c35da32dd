package org.investorchat.conversation;

import java.security.SecureRandom;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Holds the Redis store to the contract on servers that are started once. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RedisConversationStoreContract extends ConversationStoreContract {

  private final RedisServers servers;
  private final RedisConnection redis;

  RedisConversationStoreContract(RedisServers servers) {
    this.servers = servers;
    this.redis = RedisConnection.open(servers.url());
  }

  @AfterAll
  void stop() {
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
