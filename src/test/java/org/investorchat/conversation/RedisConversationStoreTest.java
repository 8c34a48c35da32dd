package org.investorchat.conversation;

import org.investorchat.platform.RedisServers;

/** Holds the Redis store to the contract. */
class RedisConversationStoreTest extends RedisConversationStoreContract {

  RedisConversationStoreTest() {
    super(RedisServers.standalone());
  }
}
