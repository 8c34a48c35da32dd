package org.investorchat.desk.gap;

import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Holds the Redis store to the contract on servers that are started once. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RedisGapStoreContract extends GapStoreContract {

  private final RedisServers servers;
  private final RedisConnection redis;

  RedisGapStoreContract(RedisServers servers) {
    this.servers = servers;
    this.redis = RedisConnection.open(servers.url());
  }

  @AfterAll
  void stop() {
    redis.close();
    servers.close();
  }

  @Override
  GapStore store() {
    return new RedisGapStore(redis, codec);
  }
}
