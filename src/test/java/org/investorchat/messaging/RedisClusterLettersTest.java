package org.investorchat.messaging;

import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.investorchat.platform.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Holds letters on Redis to the contract of a store, on a cluster, where keys share a node. */
@TestInstance(Lifecycle.PER_CLASS)
class RedisClusterLettersTest extends LetterStoreContract {

  private final RedisServers servers = RedisServers.cluster();
  private final RedisConnection redis = RedisConnection.open(servers.url());

  @BeforeEach
  void empty() {
    clock = new SettableClock(NOW);
    servers.empty();
  }

  @AfterAll
  void stop() {
    redis.close();
    servers.close();
  }

  @Override
  LetterStore store() {
    return new RedisLetterStore(redis, new LetterCodec());
  }

  @Override
  boolean holds(String text) {
    return servers.hold(text);
  }
}
