package org.investorchat.accounts;

import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Holds the Redis store to the contract on servers that are started once. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RedisAccountStoreContract extends AccountStoreContract {

  private final RedisServers servers;
  private final int masters;
  private final RedisConnection redis;

  RedisAccountStoreContract(RedisServers servers, int masters) {
    this.servers = servers;
    this.masters = masters;
    this.redis = RedisConnection.open(servers.url());
  }

  @AfterEach
  void empty() {
    for (int i = 0; i < masters; i++) {
      try (var admin = servers.server(i).connect()) {
        admin.flushAll();
      }
    }
  }

  @AfterAll
  void stop() {
    redis.close();
    servers.close();
  }

  @Override
  AccountStore store() {
    return new RedisAccountStore(redis);
  }
}
