package org.investorchat.desk.gap;

import org.investorchat.platform.RedisServers;

/** Holds the Redis store to the contract. */
class RedisGapStoreTest extends RedisGapStoreContract {

  RedisGapStoreTest() {
    super(RedisServers.standalone());
  }
}
