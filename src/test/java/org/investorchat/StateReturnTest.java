package org.investorchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTestApplication;
import org.investorchat.channels.Visitor;
import org.investorchat.platform.RedisServer;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Takes Redis away from a running server in the middle of a conversation, and brings it back. */
@SpringBootTest(
    classes = ApiTestApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "state.replay-interval=100ms",
      // The clock of the server stands, that of Redis does not.
      "conversation.life=36500d"
    })
@DirtiesContext
class StateReturnTest {

  private static final RedisServers SERVERS =
      RedisServers.standalone("--appendonly", "yes", "--appendfsync", "always");

  private final int port;

  StateReturnTest(@LocalServerPort int port) {
    this.port = port;
  }

  @DynamicPropertySource
  static void state(DynamicPropertyRegistry properties) {
    properties.add("state.url", () -> "redis://" + server().address());
  }

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  @Test
  void whatAVisitorSaysOfAnAnswerAndAsksForMeanwhileIsThereOnceAfterwards() {
    var visitor = Visitor.open(port, "{\"language\": \"en\"}");
    String answer = visitor.say("How much?").json().at("/id").asString();
    server().kill();

    assertThat(rate(visitor, answer, true).status()).isEqualTo(204);
    assertThat(rate(visitor, answer, false).status()).isEqualTo(204);
    var ticket = handoff(visitor);
    assertThat(ticket.status()).isEqualTo(202);
    assertThat(state(ticket)).isEqualTo("accepted");

    server().startAgain();
    var queued =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> handoff(visitor), it -> state(it).equals("queued"));
    assertThat(queued.json().at("/ticketId")).isEqualTo(ticket.json().at("/ticketId"));
    assertThat(values(visitor, "handoffs")).hasSize(1);
    assertThat(values(visitor, "feedback")).singleElement().asString().contains("\"useful\":false");
    assertThat(visitor.transcript().json().at("/messages").values())
        .filteredOn(it -> it.at("/role").asString().equals("system"))
        .hasSize(1);
  }

  @Test
  void whatWaitsForAnErasedConversationDoesNotComeBack() {
    var visitor = Visitor.open(port, "{}");
    visitor.say("How much?");
    server().kill();
    assertThat(state(handoff(visitor))).isEqualTo("accepted");
    server().startAgain();

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> visitor.call(HttpMethod.DELETE, "").status(), it -> it == 204);

    var end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    await()
        .until(
            () -> {
              assertThat(SERVERS.keys()).noneMatch(it -> it.contains(visitor.id()));
              return System.nanoTime() > end;
            });
    assertThat(handoff(visitor).status()).isEqualTo(404);
  }

  private static RedisServer server() {
    return SERVERS.server(0);
  }

  private static Response rate(Visitor visitor, String answer, boolean useful) {
    return visitor.post("/messages/" + answer + "/feedback", "{\"useful\": " + useful + "}");
  }

  private static Response handoff(Visitor visitor) {
    return visitor.post("/handoff", "{\"contact\": \"li@example.com\"}");
  }

  private static String state(Response ticket) {
    return ticket.json().at("/state").asString();
  }

  private static List<String> values(Visitor visitor, String name) {
    try (var jedis = server().connect()) {
      return jedis.hvals("ic:{c:" + visitor.id() + "}:" + name);
    }
  }
}
