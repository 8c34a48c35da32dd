package org.investorchat.desk.card;

import java.util.List;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisScript;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Holds the Redis store to the contract on servers that are started once. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RedisCardStoreContract extends CardStoreContract {

  private static final RedisScript SPOIL =
      new RedisScript("return redis.call('HSET', KEYS[1], ARGV[1], '1 {}')");

  private final RedisServers servers;
  private final RedisConnection redis;

  RedisCardStoreContract(RedisServers servers) {
    this.servers = servers;
    this.redis = RedisConnection.open(servers.url());
  }

  @AfterAll
  void stop() {
    redis.close();
    servers.close();
  }

  @Override
  CardStore store() {
    return new RedisCardStore(redis, codec);
  }

  @Override
  void spoil(String id) {
    redis.run(SPOIL, List.of("ic:{desk}:cards"), List.of(id));
  }
}
