package org.investorchat.channels.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.investorchat.channels.Api;
import org.investorchat.channels.EventReader;
import org.investorchat.channels.EventReader.Event;
import org.investorchat.channels.HastyStreams;
import org.investorchat.channels.ScriptedAnswers;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Checks what comes as events, and what becomes of those who leave. */
@HastyStreams
@Timeout(60)
class MessagesControllerTest {

  private static final String QUESTION = "What is the foreign debt quota in Haidian Park?";
  private static final String HOLD = "{\"text\": \"" + ScriptedAnswers.HOLD + "\"}";

  private final int port;
  private final ScriptedAnswers answers;
  private final NoticeStreams notices;

  @Autowired
  MessagesControllerTest(
      @LocalServerPort int port, ScriptedAnswers answers, NoticeStreams notices) {
    this.port = port;
    this.answers = answers;
    this.notices = notices;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "zh-Hant"})
  void anAnswerComesInOrderAndItsDeltasAreItsText(String language) {
    var visitor = Visitor.open(port, "{\"language\": \"" + language + "\"}");

    try (var stream = visitor.stream(message(QUESTION))) {
      assertThat(stream.status()).isEqualTo(200);
      assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
      assertThat(stream.header("Cache-Control")).isEqualTo("no-store");

      var events = stream.all();

      assertThat(names(events).replaceAll("(delta )+", "delta "))
          .isEqualTo("accepted delta citation completed");
      JsonNode answer = events.getLast().json();
      assertThat(deltas(events)).isEqualTo(answer.at("/answer").asString()).isNotBlank();
      assertThat(events.getFirst().json().at("/messageId")).isEqualTo(answer.at("/id"));
      assertThat(citations(events)).isEqualTo(answer.at("/citations").values());
      assertThat(answer.at("/language").asString()).isEqualTo(language);
      assertThat(answer.at("/conversationId").asString()).isEqualTo(visitor.id());
      assertThat(visitor.transcript().json().at("/messages/1/answer")).isEqualTo(answer);
    }
  }

  @Test
  void aMessageStreamedAgainGetsTheSameAnswer() {
    var visitor = Visitor.open(port, "{}");
    String body = "{\"text\": \"" + QUESTION + "\", \"clientMessageId\": \"a-1\"}";

    var once = streamed(visitor, body);
    var again = streamed(visitor, body);

    assertThat(again).isEqualTo(once);
    assertThat(visitor.post("/messages", body).json()).isEqualTo(again.getLast().json());
  }

  private static List<EventReader.Event> streamed(Visitor visitor, String body) {
    try (var stream = visitor.stream(body)) {
      return stream.all();
    }
  }

  @Test
  void whatIsRefusedIsAProblemAndNoStream() {
    var visitor = Visitor.open(port, "{}");

    requireProblem(visitor.stream(message(" ")), 400, "invalid-request");
    requireProblem(visitor.stream("{}"), 400, "invalid-request");
    requireProblem(visitor.stream("{"), 400, "malformed-body");
    requireProblem(
        visitor.with("x".repeat(43)).stream(message(QUESTION)), 404, "unknown-conversation");
    requireProblem(visitor.with("x".repeat(43)).follow(), 404, "unknown-conversation");
  }

  @Test
  void aFailureUnderWayIsTheLastEvent() {
    var visitor = Visitor.open(port, "{}");

    try (var stream = visitor.stream(message(ScriptedAnswers.FAIL))) {
      var events = stream.all();

      assertThat(names(events)).isEqualTo("accepted failed");
      JsonNode problem = events.getLast().json();
      assertThat(problem.at("/type").asString()).isEqualTo("/problems/internal-error");
      assertThat(problem.at("/status").asInt()).isEqualTo(500);
      assertThat(problem.at("/instance").asString()).isEqualTo(visitor.path("/messages"));
      assertThat(events.getLast().data()).doesNotContain(ScriptedAnswers.FAIL, "Exception");
      assertThat(visitor.transcript().json().at("/messages").values()).isEmpty();
    }
  }

  @Test
  void aStreamStaysAliveWhileTheAnswerTakesItsTime() throws Exception {
    var visitor = Visitor.open(port, "{}");

    try (var stream = visitor.stream(HOLD)) {
      assertThat(stream.next().map(Event::name)).hasValue("accepted");
      stream.awaitComment();
      stream.awaitComment();
    }
    answers.awaitInterruption();
  }

  @Test
  void whoLeavesStopsTheWork() throws Exception {
    var visitor = Visitor.open(port, "{}");
    var stream = visitor.stream(HOLD);
    stream.next();

    stream.close();

    answers.awaitInterruption();
    assertThat(visitor.transcript().json().at("/messages").values()).isEmpty();
  }

  @Test
  void aConversationAnswersOneMessageAtATime() throws Exception {
    var visitor = Visitor.open(port, "{}");

    try (var stream = visitor.stream(HOLD)) {
      stream.next();

      var busy = visitor.say(QUESTION);

      assertThat(busy.status()).isEqualTo(409);
      assertThat(busy.json().at("/type").asString()).isEqualTo("/problems/conversation-busy");
      assertThat(busy.header("Retry-After")).isEqualTo("1");
    }
    answers.awaitInterruption();
  }

  @Test
  void aConversationTakesABoundedNumberOfQuestions() {
    var visitor = Visitor.open(port, "{}");
    for (int i = 0; i < 5; i++) {
      assertThat(visitor.say(QUESTION).status()).isEqualTo(200);
    }

    var full = visitor.say(QUESTION);

    assertThat(full.status()).isEqualTo(409);
    assertThat(full.json().at("/type").asString()).isEqualTo("/problems/conversation-full");
    assertThat(full.json().at("/detail").asString()).contains("5");
    assertThat(visitor.transcript().json().at("/messages").values()).hasSize(10);
  }

  @Test
  void moreMessagesThanTheLimitAreToldWhenToComeAgain() {
    var visitor = Visitor.open(port, "{}");
    for (int i = 0; i < 8; i++) {
      visitor.say(QUESTION);
    }

    var refused = visitor.say(QUESTION);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/too-many-requests");
    assertThat(refused.json().at("/instance").asString()).isEqualTo(visitor.path("/messages"));
    assertThat(refused.header("Retry-After")).isEqualTo("3");
    assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"messages\";q=20;w=60");
    assertThat(refused.header("RateLimit")).isEqualTo("\"messages\";r=0;t=3");
    assertThat(visitor.with("x".repeat(43)).say(QUESTION).status())
        .as("another's token takes nothing from it")
        .isEqualTo(404);
    assertThat(Visitor.open(port, "{}").say(QUESTION).status()).isEqualTo(200);
  }

  @Test
  void moreRequestsFromAnAddressThanTheLimitAreToldInTheirLanguage() {
    var api = new Api(port);
    String left = "";
    for (int i = 0; i < 3; i++) {
      left = api.get("/api/v1/policies").header("RateLimit");
    }

    var refused =
        api.call(HttpMethod.GET, "/api/v1/policies", it -> it.set("Accept-Language", "zh-CN"));

    assertThat(left).isEqualTo("\"policies\";r=0;t=3");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.json().at("/title").asString()).isEqualTo("短时间内请求过多");
    assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void whatArrivesFromElsewhereIsTold() {
    var visitor = Visitor.open(port, "{\"language\": \"en\"}");
    visitor.post("/handoff", "{\"note\": \"before\"}");

    try (var stream = visitor.follow()) {
      assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
      stream.mark();
      visitor.say(QUESTION);
      String ticket = visitor.post("/handoff", "{}").json().at("/ticketId").asString();

      var event = stream.next().orElseThrow();

      assertThat(event.name()).isEqualTo("message");
      assertThat(event.json().at("/role").asString()).isEqualTo("system");
      assertThat(event.json().at("/text").asString()).contains(ticket);
      assertThat(event.json().at("/id").asString()).isEqualTo(event.id());
      assertThat(event.json().propertyNames()).containsExactly("id", "role", "text", "at");
      stream.awaitComment();
    }
  }

  @Test
  void whoComesBackMissesNothing() {
    var visitor = Visitor.open(port, "{}");
    String mark;
    visitor.say(QUESTION);
    try (var stream = visitor.follow()) {
      mark = stream.mark();
    }
    visitor.post("/handoff", "{\"note\": \"one\"}");
    visitor.post("/handoff", "{\"note\": \"two\"}");

    try (var stream = visitor.follow(mark)) {
      var first = stream.next().orElseThrow();
      var second = stream.next().orElseThrow();
      try (var later = visitor.follow(first.id())) {
        assertThat(later.next()).hasValue(second);
      }
      assertThat(first.id()).isNotEqualTo(second.id());
    }
    try (var fromTheStart = visitor.follow("unknown")) {
      assertThat(fromTheStart.next().map(Event::name)).hasValue("message");
    }
  }

  @Test
  void anErasedConversationHasNoMoreEvents() {
    var visitor = Visitor.open(port, "{}");

    try (var stream = visitor.follow()) {
      visitor.call(HttpMethod.DELETE, "");

      assertThat(stream.all()).isEmpty();
    }
  }

  @Test
  void aServerThatStopsEndsTheStreamsThatWait() {
    try (var stream = Visitor.open(port, "{}").follow()) {
      notices.stop();

      assertThat(stream.all()).isEmpty();
    }
  }

  @Test
  void moreCallersThanMayWaitAreToldToComeAgain() {
    var visitor = Visitor.open(port, "{}");
    EventReader refused = null;
    for (int i = 0; i < 5 && refused == null; i++) {
      var stream = visitor.follow();
      refused = stream.status() == 200 ? null : stream;
    }
    notices.stop();

    assertThat(Objects.requireNonNull(refused).header("Retry-After")).isEqualTo("10");
    requireProblem(refused, 503, "unavailable");
  }

  private static String message(String text) {
    return "{\"text\": \"" + text + "\"}";
  }

  private static String names(List<Event> events) {
    return events.stream().map(Event::name).collect(Collectors.joining(" "));
  }

  private static String deltas(List<Event> events) {
    return events.stream()
        .filter(it -> it.name().equals("delta"))
        .map(it -> it.json().at("/text").asString())
        .collect(Collectors.joining());
  }

  private static List<JsonNode> citations(List<Event> events) {
    return events.stream().filter(it -> it.name().equals("citation")).map(Event::json).toList();
  }

  private static void requireProblem(EventReader response, int status, String type) {
    try (response) {
      assertThat(response.status()).isEqualTo(status);
      assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(response.text()).contains("\"/problems/" + type + "\"");
    }
  }
}
