package org.investorchat.accounts;

import org.investorchat.platform.RedisServers;

/** Holds the Redis store to the contract on a cluster, where keys of one call share a node. */
class RedisClusterAccountStoreTest extends RedisAccountStoreContract {

  RedisClusterAccountStoreTest() {
    super(RedisServers.cluster(), 3);
  }
}
