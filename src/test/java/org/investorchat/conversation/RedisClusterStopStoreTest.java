package org.investorchat.conversation;

import org.investorchat.platform.RedisServers;

/** Holds the stops in Redis to the contract, on a cluster. */
class RedisClusterStopStoreTest extends RedisStopStoreContract {

  RedisClusterStopStoreTest() {
    super(RedisServers.cluster());
  }
}
