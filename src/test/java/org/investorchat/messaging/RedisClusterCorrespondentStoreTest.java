package org.investorchat.messaging;

import org.investorchat.platform.RedisServers;

/** Holds correspondents in Redis to the contract, on a cluster. */
class RedisClusterCorrespondentStoreTest extends RedisCorrespondentStoreContract {

  RedisClusterCorrespondentStoreTest() {
    super(RedisServers.cluster());
  }
}
