package org.investorchat.accounts;

import org.investorchat.platform.RedisServers;

/** Holds the Redis store to the contract. */
class RedisAccountStoreTest extends RedisAccountStoreContract {

  RedisAccountStoreTest() {
    super(RedisServers.standalone(), 1);
  }
}
