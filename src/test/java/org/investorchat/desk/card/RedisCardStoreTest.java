package org.investorchat.desk.card;

import org.investorchat.platform.RedisServers;

/** Holds the Redis store to the contract. */
class RedisCardStoreTest extends RedisCardStoreContract {

  RedisCardStoreTest() {
    super(RedisServers.standalone());
  }
}
