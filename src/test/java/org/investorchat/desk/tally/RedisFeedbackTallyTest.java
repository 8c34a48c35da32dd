package org.investorchat.desk.tally;

import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Holds the Redis tally to the contract on a cluster, where keys of one call share a node. */
@TestInstance(Lifecycle.PER_CLASS)
class RedisFeedbackTallyTest extends FeedbackTallyContract {

  private final RedisServers servers = RedisServers.cluster();
  private final RedisConnection redis = RedisConnection.open(servers.url());

  @BeforeEach
  void forget() {
    servers.empty();
  }

  @AfterAll
  void stop() {
    redis.close();
    servers.close();
  }

  @Override
  FeedbackTally tally() {
    return new RedisFeedbackTally(redis);
  }
}
