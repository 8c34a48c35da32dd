package org.investorchat.desk;

import org.investorchat.platform.RedisServers;

/** Holds the desk on Redis to the contract, on a cluster, where keys of one call share a node. */
class RedisClusterDeskTest extends RedisDeskContract {

  RedisClusterDeskTest() {
    super(RedisServers.cluster());
  }
}
