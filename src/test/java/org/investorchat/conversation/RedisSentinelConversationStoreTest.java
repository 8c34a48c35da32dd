package org.investorchat.conversation;

import org.investorchat.platform.RedisServers;

/** Holds the Redis store to the contract on a master that Sentinels name. */
class RedisSentinelConversationStoreTest extends RedisConversationStoreContract {

  RedisSentinelConversationStoreTest() {
    super(RedisServers.sentinel());
  }
}
