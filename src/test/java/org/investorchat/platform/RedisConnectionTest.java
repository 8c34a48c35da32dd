package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks scripts on a real Redis, and what happens while it is away. */
class RedisConnectionTest {

  private static final RedisScript APPEND =
      new RedisScript("return redis.call('RPUSH', KEYS[1], ARGV[1])");
  private static final RedisScript REPLIES =
      new RedisScript("return {1, 'two', {'3', false}, redis.call('GET', 'nothing')}");

  private final AtomicLong nanoTime = new AtomicLong();

  @Test
  void scriptsReplyWithTextsNumbersAndLists() {
    try (var servers = RedisServers.standalone();
        var redis = open(servers)) {
      assertThat(redis.run(REPLIES, List.of(), List.of()))
          .isEqualTo(Arrays.asList(1L, "two", Arrays.asList("3", null), null));
      assertThat(redis.run(APPEND, List.of("list"), List.of("外资"))).isEqualTo(1L);
      assertThat(redis.run(APPEND, List.of("list"), List.of("again"))).isEqualTo(2L);
    }
  }

  @Test
  void aServerThatForgotTheScriptGetsItAgain() {
    try (var servers = RedisServers.standalone();
        var redis = open(servers);
        var admin = servers.server(0).connect()) {
      redis.run(APPEND, List.of("list"), List.of("a"));

      admin.scriptFlush();

      assertThat(redis.run(APPEND, List.of("list"), List.of("b"))).isEqualTo(2L);
    }
  }

  @Test
  void moreCallersThanConnectionsAreAllServed() throws Exception {
    try (var servers = RedisServers.standalone();
        var redis = open(servers);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<@Nullable Object>> calls =
          IntStream.range(0, 2_000)
              .<Callable<@Nullable Object>>mapToObj(
                  i -> () -> redis.run(APPEND, List.of("list"), List.of("x")))
              .toList();

      for (var call : callers.invokeAll(calls)) {
        assertThat(call.get()).isInstanceOf(Long.class);
      }

      assertThat(redis.run(APPEND, List.of("list"), List.of("last"))).isEqualTo(2_001L);
    }
  }

  @Test
  void usersOfTheAccessControlListLogIn() {
    try (var servers = RedisServers.standalone("--user", "app", "on", ">s:cr@t", "~*", "+@all")) {
      var address = servers.server(0).address();
      try (var redis = RedisConnection.open(StateUrl.parse("redis://app:s%3Acr%40t@" + address))) {
        assertThat(redis.answers()).isTrue();
      }
      try (var redis = RedisConnection.open(StateUrl.parse("redis://app:wrong@" + address))) {
        var refusal = catchThrowableOfType(StateUnavailable.class, () -> append(redis));

        assertThat(refusal)
            .hasMessageContaining("refuses the login; check user, password and rights in state.url")
            .hasMessageNotContaining("wrong");
        assertThat(refusal.retriable()).isFalse();
      }
    }
  }

  @Test
  void aWrongScriptIsAFaultOfOurs() {
    try (var servers = RedisServers.standalone();
        var redis = open(servers)) {
      assertThatThrownBy(() -> redis.run(new RedisScript("retrun 1"), List.of(), List.of()))
          .isInstanceOf(IllegalStateException.class);
      assertThat(redis.answers()).isTrue();
    }
  }

  @Test
  void anAbsentRedisStopsNoStartAndIsFoundWhenItComes() {
    int port = RedisServer.freePort();
    try (var redis = open("redis://127.0.0.1:" + port)) {
      var refusal = catchThrowableOfType(StateUnavailable.class, () -> append(redis));
      assertThat(refusal)
          .hasMessage(
              "Redis at 127.0.0.1:"
                  + port
                  + " does not answer or cannot write; see to it, or correct state.url");
      assertThat(refusal.retriable()).isTrue();

      try (var server = RedisServer.start(port)) {
        assertThat(append(redis)).as(server.address()).isEqualTo(1L);
      }
    }
  }

  @Test
  void aKilledRedisIsUsedAgainAsSoonAsItIsBack() {
    try (var servers = RedisServers.standalone("--appendonly", "yes", "--appendfsync", "always");
        var redis = open(servers)) {
      append(redis);

      servers.server(0).kill();
      assertThatThrownBy(() -> append(redis)).isInstanceOf(StateUnavailable.class);
      servers.server(0).startAgain();

      assertThat(append(redis)).isEqualTo(2L);
    }
  }

  @Test
  void aRestartThatNobodyNoticedCostsNoFailure() throws Exception {
    try (var servers = RedisServers.standalone();
        var redis = open(servers);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<@Nullable Object>> calls =
          IntStream.range(0, 64)
              .<Callable<@Nullable Object>>mapToObj(i -> () -> append(redis))
              .toList();
      callers.invokeAll(calls);

      servers.server(0).kill();
      servers.server(0).startAgain();

      for (int i = 1; i <= 64; i++) {
        assertThat(append(redis)).isEqualTo((long) i);
      }
    }
  }

  @Test
  void aHungRedisIsLeftAloneAfterFiveFailures() {
    try (var servers = RedisServers.standalone();
        var redis = open(servers)) {
      append(redis);
      servers.server(0).hang();
      try {
        for (int i = 0; i < 5; i++) {
          assertThatThrownBy(() -> append(redis)).hasMessageContaining("does not answer");
        }

        long start = System.nanoTime();
        assertThatThrownBy(() -> append(redis)).hasMessageContaining("is asked again soon");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(100));
      } finally {
        servers.server(0).goOn();
      }

      assertThatThrownBy(() -> append(redis)).hasMessageContaining("is asked again soon");
      nanoTime.addAndGet(Duration.ofSeconds(2).toNanos());
      assertThat(redis.answers()).isTrue();
    }
  }

  @Test
  void aThreadThatIsToldToStopIsServedAndStaysTold() throws Exception {
    try (var servers = RedisServers.standalone();
        var redis = open(servers);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      append(redis);

      var reply =
          threads.submit(
              () -> {
                Thread.currentThread().interrupt();
                return append(redis) + " " + Thread.interrupted();
              });

      assertThat(reply.get()).isEqualTo("2 true");
      assertThat(redis.failures()).isZero();
    }
  }

  @Test
  void aThreadThatIsToldToStopWhileItWaitsIsServedToo() throws Exception {
    try (var servers = RedisServers.standalone();
        var redis = open(servers)) {
      append(redis);
      var reply = new FutureTask<>(() -> append(redis));

      servers.server(0).hang();
      var caller = Thread.ofVirtual().start(reply);
      RedisServer.await("the wait for a reply", () -> caller.getState() != State.RUNNABLE);
      caller.interrupt();
      servers.server(0).goOn();

      assertThat(reply.get()).isInstanceOf(Long.class);
      assertThat(redis.failures()).isZero();
    }
  }

  @Test
  void aServerThatOnlyReplicatesIsAway() {
    try (var servers = RedisServers.standalone();
        var replica = RedisServer.start("--replicaof", "127.0.0.1", "" + servers.server(0).port());
        var redis = open("redis://" + replica.address())) {
      var refusal = catchThrowableOfType(StateUnavailable.class, () -> append(redis));

      assertThat(refusal.retriable()).isTrue();
    }
  }

  @Test
  void aClusterTakesEveryKeyAndOutlivesAMaster() {
    try (var servers = RedisServers.cluster();
        var redis = open(servers)) {
      for (int i = 0; i < 30; i++) {
        assertThat(redis.run(APPEND, List.of("ic:{" + i + "}:turns"), List.of("a"))).isEqualTo(1L);
      }
      assertThat(servers.keys()).hasSize(30);

      servers.server(0).kill();

      for (int i = 0; i < 30; i++) {
        awaitAppend(redis, "ic:{" + i + "}:turns");
      }
    }
  }

  @Test
  void sentinelsNameTheMasterAndItsSuccessor() {
    try (var servers = RedisServers.sentinel();
        var redis = open(servers)) {
      assertThat(append(redis)).isEqualTo(1L);

      servers.server(0).kill();

      awaitAppend(redis, "list");
      try (var successor = servers.server(1).connect()) {
        assertThat(successor.llen("list")).isPositive();
      }
    }
  }

  @Test
  void absentSentinelsStopNoStart() {
    try (var redis = open("redis+sentinel://127.0.0.1:" + RedisServer.freePort() + "/main")) {
      assertThat(redis.answers()).isFalse();
    }
  }

  @Test
  void anAbsentClusterStopsNoStart() {
    try (var redis = open("redis+cluster://127.0.0.1:" + RedisServer.freePort())) {
      assertThat(redis.answers()).isFalse();
    }
  }

  @Test
  void aServerThatIsNoClusterIsNamedAndLeavesNoThreads() {
    try (var servers = RedisServers.standalone();
        var redis = open("redis+cluster://" + servers.server(0).address())) {
      assertThat(redis.answers()).isFalse();
      int threads = Thread.activeCount();

      for (int i = 0; i < 4; i++) {
        assertThatThrownBy(() -> append(redis))
            .isInstanceOf(StateUnavailable.class)
            .hasMessageContaining("see to it, or correct state.url");
      }

      assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
    }
  }

  private RedisConnection open(RedisServers servers) {
    return RedisConnection.open(servers.url(), nanoTime::get);
  }

  private RedisConnection open(String url) {
    return RedisConnection.open(StateUrl.parse(url), nanoTime::get);
  }

  private static @Nullable Object append(RedisConnection redis) {
    return redis.run(APPEND, List.of("list"), List.of("x"));
  }

  private void awaitAppend(RedisConnection redis, String key) {
    RedisServer.await(
        "a new master for " + key,
        () -> {
          nanoTime.addAndGet(Duration.ofSeconds(2).toNanos());
          try {
            return redis.run(APPEND, List.of(key), List.of("b")) instanceof Long;
          } catch (StateUnavailable e) {
            return false;
          }
        });
  }
}
