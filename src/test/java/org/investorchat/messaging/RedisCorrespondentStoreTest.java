package org.investorchat.messaging;

import org.investorchat.platform.RedisServers;

/** Holds correspondents in Redis to the contract, on one server. */
class RedisCorrespondentStoreTest extends RedisCorrespondentStoreContract {

  RedisCorrespondentStoreTest() {
    super(RedisServers.standalone());
  }
}
