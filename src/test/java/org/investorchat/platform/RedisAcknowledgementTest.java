package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.args.ClientType;
import redis.clients.jedis.args.ClusterFailoverOption;
import redis.clients.jedis.params.ClientKillParams;
import redis.clients.jedis.util.JedisClusterCRC16;

/** Checks that what is acknowledged is on a replica, and that what is not is not. */
class RedisAcknowledgementTest {

  private static final RedisScript APPEND =
      new RedisScript("return redis.call('RPUSH', KEYS[1], ARGV[1])");
  private static final int SLOTS = 16_384;

  @Test
  void whatIsAcknowledgedIsOnTheReplica() {
    try (var servers = RedisServers.sentinel();
        var redis = RedisConnection.open(servers.url(), 1);
        var replica = servers.server(1).connect()) {
      for (long i = 1; i <= 200; i++) {
        assertThat(append(redis, "list")).isEqualTo(i);
        assertThat(replica.llen("list")).isEqualTo(i);
      }
    }
  }

  @Test
  void aReplicaThatHangsAcknowledgesNothingAndLeavesRedisInUse() {
    try (var servers = RedisServers.sentinel();
        var redis = RedisConnection.open(servers.url(), 1)) {
      append(redis, "list");
      servers.server(1).hang();
      try {
        for (long i = 2; i < 8; i++) {
          var refusal = catchThrowableOfType(StateUnavailable.class, () -> append(redis, "list"));
          assertThat(refusal).hasMessageContaining("0 of 1 replicas have what was written");
          assertThat(refusal.retriable()).isTrue();
        }
        assertThat(redis.answers()).isTrue();
        assertThat(redis.failures()).isZero();
      } finally {
        servers.server(1).goOn();
      }

      assertThat(append(redis, "list")).isEqualTo(8L);
    }
  }

  @Test
  void moreReplicasThanThereAreNeverAcknowledge() {
    try (var servers = RedisServers.standalone();
        var redis = RedisConnection.open(servers.url(), 1)) {
      assertThatThrownBy(() -> append(redis, "list")).hasMessageContaining("0 of 1 replicas");
    }
  }

  @Test
  void aLoneServerAcknowledgesByItselfWhereNoReplicaIsWanted() {
    try (var servers = RedisServers.standalone();
        var redis = RedisConnection.open(servers.url())) {
      assertThat(append(redis, "list")).isEqualTo(1L);
    }
  }

  @Test
  void aServerThatForgotTheScriptGetsItAgain() {
    try (var servers = RedisServers.sentinel();
        var redis = RedisConnection.open(servers.url(), 1);
        var admin = servers.server(0).connect()) {
      append(redis, "list");

      admin.scriptFlush();

      assertThat(append(redis, "list")).isEqualTo(2L);
    }
  }

  @Test
  void inAClusterTheReplicaOfTheKeysOwnNodeMustHaveIt() {
    try (var servers = RedisServers.cluster();
        var redis = RedisConnection.open(servers.url(), 1)) {
      Map<Integer, String> keys =
          IntStream.range(0, 100)
              .mapToObj(it -> "ic:{" + it + "}:list")
              .collect(Collectors.toMap(RedisAcknowledgementTest::node, it -> it, (one, _) -> one));
      assertThat(keys).hasSize(3);
      cutOff(servers.server(0), servers.server(3));
      try {
        assertThatThrownBy(() -> append(redis, keys.get(0)))
            .hasMessageContaining("0 of 1 replicas");
        assertThat(append(redis, keys.get(1))).isEqualTo(1L);
        assertThat(append(redis, keys.get(2))).isEqualTo(1L);
      } finally {
        servers.server(3).goOn();
      }
    }
  }

  @Test
  void aClusterWhoseSlotsMovedIsFollowed() {
    try (var servers = RedisServers.cluster();
        var redis = RedisConnection.open(servers.url(), 1);
        var successor = servers.server(3).connect()) {
      String key =
          IntStream.range(0, 100)
              .mapToObj(it -> "ic:{" + it + "}:list")
              .filter(it -> node(it) == 0)
              .findFirst()
              .orElseThrow();
      append(redis, key);

      successor.clusterFailover(ClusterFailoverOption.TAKEOVER);
      RedisServer.await("new master", () -> successor.info("replication").contains("role:master"));

      RedisServer.await("its replica", () -> isAppended(redis, key));
    }
  }

  /** Returns the master that has a key, of those that {@link RedisServers#cluster} shares slots. */
  private static int node(String key) {
    int slot = JedisClusterCRC16.getSlot(key);
    return IntStream.range(0, 3)
        .filter(it -> slot < (it + 1) * SLOTS / 3)
        .findFirst()
        .orElseThrow();
  }

  /** Makes a replica hear nothing more of its master, not even what is already on the way. */
  static void cutOff(RedisServer master, RedisServer replica) {
    replica.hang();
    try (var jedis = master.connect()) {
      jedis.clientKill(ClientKillParams.clientKillParams().type(ClientType.REPLICA));
    }
  }

  private static boolean isAppended(RedisConnection redis, String key) {
    try {
      return append(redis, key) instanceof Long;
    } catch (StateUnavailable e) {
      return false;
    }
  }

  private static @Nullable Object append(RedisConnection redis, @Nullable String key) {
    return redis.runAcknowledged(APPEND, List.of(String.valueOf(key)), List.of("x"));
  }
}
