package org.investorchat.conversation;

import org.investorchat.platform.RedisServers;

/** Holds the Redis store to the contract on a cluster, where keys of one call share a node. */
class RedisClusterConversationStoreTest extends RedisConversationStoreContract {

  RedisClusterConversationStoreTest() {
    super(RedisServers.cluster());
  }
}
