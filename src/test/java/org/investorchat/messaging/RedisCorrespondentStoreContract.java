package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Holds correspondents in Redis to the contract. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RedisCorrespondentStoreContract extends CorrespondentStoreContract {

  private final RedisServers servers;
  private final RedisConnection connection;

  RedisCorrespondentStoreContract(RedisServers servers) {
    this.servers = servers;
    this.connection = RedisConnection.open(servers.url());
  }

  @BeforeEach
  void empty() {
    servers.empty();
  }

  @AfterAll
  void stop() {
    connection.close();
    servers.close();
  }

  @Override
  CorrespondentStore store() {
    return new RedisCorrespondentStore(connection, new CorrespondentCodec());
  }

  @Override
  boolean holds(String text) {
    return servers.hold(text) || servers.keys().stream().anyMatch(it -> it.contains(text));
  }

  @Test
  void whoseTimeIsOverIsGone() {
    store().keep(somebody("u-1", 'a'), Duration.ofMillis(50));

    await().untilAsserted(() -> assertThat(servers.keys()).isEmpty());
    assertThat(store().in(conversation('a'))).isEmpty();
  }
}
