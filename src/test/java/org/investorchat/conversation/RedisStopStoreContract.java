package org.investorchat.conversation;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Holds the stops in Redis to the contract, seen through two connections in turn. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RedisStopStoreContract extends StopStoreContract {

  final RedisServers servers;
  private final List<RedisConnection> connections;
  private final AtomicInteger next = new AtomicInteger();

  RedisStopStoreContract(RedisServers servers) {
    this.servers = servers;
    this.connections =
        List.of(RedisConnection.open(servers.url()), RedisConnection.open(servers.url()));
  }

  @BeforeEach
  void empty() {
    servers.empty();
  }

  @AfterAll
  void stop() {
    connections.forEach(RedisConnection::close);
    servers.close();
  }

  @Override
  StopStore store() {
    var connection = connections.get(next.getAndIncrement() % connections.size());
    return new RedisStopStore(connection, new EntryCodec());
  }
}
