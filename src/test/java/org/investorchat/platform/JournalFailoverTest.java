package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.investorchat.platform.Journal.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks on real servers that what was promised outlives the master that had it alone. */
class JournalFailoverTest {

  @TempDir private Path folder;

  @Test
  void whatNoReplicaHadWhenTheMasterDiedIsThereAfterTheFailover() {
    try (var servers = RedisServers.sentinel();
        var redis = RedisConnection.open(servers.url(), 1);
        var journal = open(redis)) {
      var master = servers.server(0);
      var replica = servers.server(1);
      assertThat(journal.keep(event("before"))).isTrue();
      RedisAcknowledgementTest.cutOff(master, replica);
      assertThat(journal.keep(event("alone"))).isFalse();
      assertThat(words(master)).containsOnlyKeys("evt_before", "evt_alone");

      master.kill();
      replica.goOn();
      // A master that comes back empty too early would be replicated from.
      RedisServer.await(
          "failover", () -> servers.sentinels().stream().allMatch(it -> names(it, replica)));

      assertThat(words(replica)).as("what a plain write loses").containsOnlyKeys("evt_before");
      journal.replay();
      assertThat(journal.waiting()).as("what has no replica yet").isEqualTo(1);
      master.startAgain();
      RedisServer.await("replay", () -> isReplayed(journal));
      assertThat(words(replica)).containsOnly(Map.entry("evt_before", "before"), alone());
      RedisServer.await("replication", () -> words(master).size() == 2);
    }
  }

  @Test
  void whileNoReplicaAcknowledgesAnEventIsRepeatedAndKeptOnce() {
    try (var servers = RedisServers.sentinel();
        var redis = RedisConnection.open(servers.url(), 1);
        var journal = open(redis)) {
      servers.server(1).hang();
      try {
        assertThat(journal.keep(event("alone"))).isFalse();
        journal.replay();
        journal.replay();
        assertThat(journal.waiting()).isEqualTo(1);
        assertThat(journal.refusals()).isEqualTo(3);
      } finally {
        servers.server(1).goOn();
      }

      RedisServer.await("replay", () -> isReplayed(journal));

      assertThat(words(servers.server(0))).containsOnly(alone());
    }
  }

  private Journal open(RedisConnection redis) {
    var words = new RedisWords(redis);
    return Journal.open(folder, Order.JOURNAL_FIRST, 1_000_000, Clock.systemUTC(), words::owners);
  }

  private static boolean isReplayed(Journal journal) {
    journal.replay();
    return journal.waiting() == 0;
  }

  private static boolean names(RedisServer sentinel, RedisServer master) {
    try (var jedis = sentinel.connect()) {
      return jedis.sentinelGetMasterAddrByName("main").getLast().equals("" + master.port());
    }
  }

  private static Map<String, String> words(RedisServer server) {
    try (var jedis = server.connect()) {
      return jedis.hgetAll(RedisWords.WORDS);
    }
  }

  private static Map.Entry<String, String> alone() {
    return Map.entry("evt_alone", "alone");
  }

  private static JournalEvent event(String word) {
    return new JournalEvent("evt_" + word, ScriptedStore.KIND, "subject", Instant.now(), word);
  }
}
