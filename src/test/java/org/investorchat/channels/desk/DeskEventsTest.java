package org.investorchat.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.EventReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Follows the desk as the console does, with short intervals and room for two. */
@ApiTest
@TestPropertySource(
    properties = {
      "streams.heartbeat=60ms",
      "streams.poll=20ms",
      "streams.most=2",
      "accounts.check-interval=100ms"
    })
@Timeout(60)
class DeskEventsTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final DeskPeople people;

  DeskEventsTest(@LocalServerPort int port) {
    people = new DeskPeople(port);
  }

  @Test
  void aChangeOfAColleaguesArrivesAndNothingElse() {
    var operator = people.operator();
    var colleague = people.operator();
    try (var events = operator.follow()) {
      assertThat(events.header("Content-Type")).startsWith("text/event-stream");
      assertThat(events.header("Cache-Control")).isEqualTo("no-store");
      long before = revision(events);
      events.awaitComment();
      events.awaitComment();

      ask(colleague);

      var changed = events.next().orElseThrow();
      assertThat(changed.name()).isEqualTo("changed");
      assertThat(changed.json().at("/revision").asLong()).isEqualTo(before + 1);
    }
  }

  @Test
  void itEndsWithTheSession() {
    var operator = people.operator();
    try (var events = operator.follow()) {
      revision(events);

      operator.submit("/desk/login", "/desk/logout", Map.of());

      assertThat(events.all()).isEmpty();
    }
    assertThat(operator.follow().status()).isEqualTo(401);
  }

  @Test
  void itEndsWithTheAccount() {
    String id = people.newAccount("operator");
    var operator = people.signIn(id);
    try (var events = operator.follow()) {
      revision(events);

      people.first().post("/api/v1/desk/accounts/" + id + "/disable", "{}");

      assertThat(events.all()).isEmpty();
    }
  }

  @Test
  void noMoreFollowThanMayAndWhoLeavesMakesRoom() {
    var operator = people.operator();
    var first = operator.follow();
    try (var second = operator.follow();
        var third = operator.follow()) {
      revision(first);
      revision(second);
      assertThat(third.status()).isEqualTo(503);
      assertThat(third.text()).contains("/problems/unavailable");
      assertThat(third.header("Retry-After")).isEqualTo("10");

      first.close();

      await()
          .atMost(SOON)
          .until(
              () -> {
                try (var again = operator.follow()) {
                  return again.status() == 200;
                }
              });
    }
  }

  private static long revision(EventReader events) {
    return events.next().orElseThrow().json().at("/revision").asLong();
  }

  private static void ask(DeskClient by) {
    var drafted = by.post("/api/v1/desk/drafts", "{\"question\": \"What is the quota?\"}");
    assertThat(drafted.status()).isEqualTo(201);
  }
}
