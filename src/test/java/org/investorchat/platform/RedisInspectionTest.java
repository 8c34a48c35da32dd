package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Checks what is logged about real servers; those of the tests are of version 6.2. */
@ExtendWith(OutputCaptureExtension.class)
class RedisInspectionTest {

  @Test
  void aServerThatMayLoseWhatItKeepsIsNamedWithEachReason(CapturedOutput output) {
    try (var servers = RedisServers.standalone("--maxmemory-policy", "allkeys-lru")) {
      inspect(servers);

      assertThat(risks(output))
          .hasSize(3)
          .allMatch(it -> it.contains(" server=" + servers.server(0).address() + " "));
      assertThat(output)
          .contains(" setting=version value=6.2.11 advice=\"run Redis 7.0 or Valkey 8 or later")
          .contains(" setting=appendonly value=no advice=\"set appendonly yes")
          .contains(" setting=maxmemory-policy value=allkeys-lru advice=\"set noeviction");
    }
  }

  @Test
  void whatIsAsItShouldBeIsNotMentioned(CapturedOutput output) {
    try (var servers = RedisServers.standalone("--appendonly", "yes")) {
      inspect(servers);

      assertThat(risks(output)).hasSize(1).first().asString().contains("setting=version");
    }
  }

  @Test
  void ofAClusterEveryMasterIsAskedAndNoReplica(CapturedOutput output) {
    try (var servers = RedisServers.cluster()) {
      inspect(servers);

      assertThat(output.getOut().lines().filter(it -> it.contains("setting=appendonly")))
          .hasSize(3)
          .allMatch(
              it ->
                  IntStream.range(0, 3)
                      .anyMatch(i -> it.contains("=" + servers.server(i).address() + " ")));
    }
  }

  @Test
  void behindSentinelsTheMasterIsAsked(CapturedOutput output) {
    try (var servers = RedisServers.sentinel()) {
      inspect(servers);

      assertThat(risks(output))
          .hasSize(2)
          .allMatch(it -> it.contains("=" + servers.server(0).address() + " "));
    }
  }

  @Test
  void aUserWhoMayNotAskIsServedAllTheSameAndItIsSaidOnce(CapturedOutput output) {
    try (var servers =
        RedisServers.standalone("--user", "app", "on", ">secret", "~*", "+@all", "-@dangerous")) {
      var url = StateUrl.parse("redis://app:secret@" + servers.server(0).address());
      try (var redis = RedisConnection.open(url)) {
        assertThat(redis.answers()).isTrue();

        await().until(() -> output.getOut().contains("event=redis-uninspected"));
        assertThat(redis.answers()).isTrue();
        assertThat(output.getOut()).containsOnlyOnce("event=redis-uninspected server=");
        assertThat(output).contains("NOPERM").doesNotContain("secret", "event=redis-risk");
      }
    }
  }

  @Test
  void aRedisThatIsAwayAtTheStartIsInspectedOnceItComes(CapturedOutput output) {
    int port = RedisServer.freePort();
    try (var redis = RedisConnection.open(StateUrl.parse("redis://127.0.0.1:" + port))) {
      assertThat(redis.answers()).isFalse();
      assertThat(risks(output)).isEmpty();

      try (var server = RedisServer.start(port)) {
        assertThat(redis.answers()).isTrue();

        await().until(() -> risks(output).size() == 2);
        assertThat(redis.answers()).as(server.address()).isTrue();
        assertThat(risks(output)).hasSize(2);
      }
    }
  }

  private static void inspect(RedisServers servers) {
    try (var nodes = new RedisNodes(servers.url())) {
      nodes.inspect();
    }
  }

  private static List<String> risks(CapturedOutput output) {
    return output.getOut().lines().filter(it -> it.contains("event=redis-risk")).toList();
  }
}
