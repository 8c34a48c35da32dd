package org.investorchat.desk.gap;

import org.investorchat.platform.RedisServers;

/** Holds the Redis store to the contract on a cluster, where keys of one call share a node. */
class RedisClusterGapStoreTest extends RedisGapStoreContract {

  RedisClusterGapStoreTest() {
    super(RedisServers.cluster());
  }
}
