package org.investorchat.desk;

import org.investorchat.platform.RedisServers;

/** Holds the desk on Redis to the contract, on a master that Sentinels name. */
class RedisSentinelDeskTest extends RedisDeskContract {

  RedisSentinelDeskTest() {
    super(RedisServers.sentinel());
  }
}
