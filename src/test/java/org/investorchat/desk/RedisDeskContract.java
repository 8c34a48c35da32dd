package org.investorchat.desk;

import org.investorchat.conversation.Rooms;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Holds the desk on Redis to the contract, on servers that are started once. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RedisDeskContract extends DeskContract {

  private final RedisServers servers;
  private final RedisConnection redis;

  RedisDeskContract(RedisServers servers) {
    this.servers = servers;
    this.redis = RedisConnection.open(servers.url());
  }

  @BeforeEach
  void empty() {
    servers.empty();
  }

  @AfterAll
  void stop() {
    redis.close();
    servers.close();
  }

  @Override
  Workplace place() {
    return place(redis);
  }

  static Workplace place(RedisConnection redis) {
    var codec = new TicketCodec();
    var desk = new RedisDesk(redis);
    return new Workplace(
        new RedisTicketStore(desk, codec), new RedisAuditStore(desk, codec), Rooms.in(redis));
  }

  @Override
  boolean holds(String text) {
    return servers.hold(text);
  }
}
