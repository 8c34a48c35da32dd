package org.investorchat.desk.card;

import org.investorchat.platform.RedisServers;

/** Holds the Redis store to the contract on a cluster, where keys of one call share a node. */
class RedisClusterCardStoreTest extends RedisCardStoreContract {

  RedisClusterCardStoreTest() {
    super(RedisServers.cluster());
  }
}
