package org.investorchat.desk;

import org.investorchat.platform.RedisServers;

/** Holds the desk on Redis to the contract, on one server. */
class RedisDeskTest extends RedisDeskContract {

  RedisDeskTest() {
    super(RedisServers.standalone());
  }
}
