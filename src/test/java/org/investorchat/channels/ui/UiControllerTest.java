package org.investorchat.channels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.investorchat.channels.Api;
import org.investorchat.channels.EventReader;
import org.investorchat.channels.EventReader.Event;
import org.investorchat.channels.HastyStreams;
import org.investorchat.channels.ScriptedAnswers;
import org.investorchat.conversation.AutomaticAnswers;
import org.investorchat.conversation.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Checks the parts that pages made with the AI SDK get; {@code src/test/clients} reads them. */
@HastyStreams
@Timeout(60)
class UiControllerTest {

  private static final String PATH = "/api/v1/chat";
  private static final String QUESTION = "What is the foreign debt quota in Haidian Park?";

  private final int port;
  private final Api api;
  private final ScriptedAnswers answers;
  private final AutomaticAnswers automatic;

  @Autowired
  UiControllerTest(@LocalServerPort int port, ScriptedAnswers answers, AutomaticAnswers automatic) {
    this.port = port;
    this.api = new Api(port);
    this.answers = answers;
    this.automatic = automatic;
  }

  @ParameterizedTest
  @CsvSource({
    "What is the foreign debt quota in Haidian Park?, AI-generated",
    "海淀园的外债额度是多少？, 人工智能生成"
  })
  void anAnswerComesInPartsWhoseTextEndsWithTheLabel(String question, String label) {
    try (var stream = stream(question)) {
      assertThat(stream.status()).isEqualTo(200);
      assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
      assertThat(stream.header("x-vercel-ai-ui-message-stream")).isEqualTo("v1");

      var events = stream.all();

      assertThat(events.getLast().data()).isEqualTo(" [DONE]");
      var parts = parts(events);
      assertThat(names(parts).replaceAll("(text-delta )+", "text-delta "))
          .isEqualTo(
              "start start-step text-start text-delta text-end source-url data-outcome"
                  + " data-citations data-responsible data-notices data-handoff data-suggestions"
                  + " finish-step finish");
      assertThat(text(parts).lines().reduce((_, last) -> last).orElseThrow()).startsWith(label);
      assertThat(part(parts, "source-url").at("/url").asString())
          .startsWith("http://localhost:" + port + "/measures/7?lang=");
      assertThat(part(parts, "data-outcome").at("/data/outcome").asString()).isEqualTo("answered");
      assertThat(part(parts, "data-citations").at("/data/0/clause").asString()).isEqualTo("7.4");
      assertThat(part(parts, "data-handoff").at("/data/hotline").asString()).isEqualTo("12345");
    }
  }

  @Test
  void aReferenceTranslationIsCalledOne() {
    try (var stream = stream("海淀园的外债额度是多少？")) {
      assertThat(part(parts(stream.all()), "source-url").at("/title").asString())
          .isEqualTo("第 7.4 款，促进贸易投融资便利化 （参考译文，非官方文本）");
    }
  }

  @Test
  void aFailureUnderWayIsAPart() {
    try (var stream = stream(ScriptedAnswers.FAIL)) {
      var parts = parts(stream.all());

      assertThat(names(parts)).isEqualTo("start start-step error");
      assertThat(parts.getLast().at("/errorText").asString())
          .isNotBlank()
          .doesNotContain(ScriptedAnswers.FAIL);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"messages\": []}",
        "{\"messages\": [null]}",
        "{\"messages\": [{\"role\": \"assistant\", \"parts\": []}]}",
        "{\"messages\": [{\"role\": \"user\"}]}",
        "{\"messages\": [{\"role\": \"user\", \"parts\": [{\"type\": \"file\", \"url\": \"a\"}]}]}"
      })
  void whatIsRefusedBeforeIsAProblem(String body) {
    var refused = api.post(PATH, body, _ -> {});

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(refused.header("x-vercel-ai-ui-message-stream")).isEmpty();
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("messages");
  }

  @Test
  void aQuestionThatIsTooLongIsToldSo() {
    var refused = api.post(PATH, body("x".repeat(501)), _ -> {});

    assertThat(refused.json().at("/detail").asString()).contains("500 characters");
  }

  @Test
  void whoLeavesStopsTheWork() throws Exception {
    try (var stream = stream(ScriptedAnswers.HOLD)) {
      assertThat(stream.next()).isPresent();
    }
    answers.awaitInterruption();
  }

  @Test
  void aStopIsToldAsAnAnswer() {
    automatic.begin(
        new Stop(UiChannel.NAME, "wrong figures", "su", Instant.parse("2026-11-23T09:00:00Z")));
    try (var stream = stream(QUESTION)) {
      var parts = parts(stream.all());

      assertThat(part(parts, "data-outcome").at("/data/outcome").asString())
          .isEqualTo("unavailable");
      assertThat(text(parts)).contains("12345");
    } finally {
      automatic.end(UiChannel.NAME);
    }
  }

  private EventReader stream(String question) {
    return EventReader.open(port, PATH, body(question));
  }

  private static String body(String question) {
    return """
    {"id": "c", "trigger": "submit-message", "messageId": null, "messages": [
      {"id": "0", "role": "user", "parts": [{"type": "text", "text": "Hello"}]},
      {"id": "1", "role": "assistant", "parts": [{"type": "step-start"}, {"type": "text", "text": "a",
       "state": "done"}]},
      {"id": "2", "role": "user", "parts": [{"type": "text", "text": "%s"}], "metadata": {}}]}\
    """
        .formatted(question);
  }

  private static List<JsonNode> parts(List<Event> events) {
    return events.stream().filter(it -> !it.data().equals(" [DONE]")).map(Event::json).toList();
  }

  private static String names(List<JsonNode> parts) {
    return parts.stream().map(it -> it.at("/type").asString()).collect(Collectors.joining(" "));
  }

  private static String text(List<JsonNode> parts) {
    return parts.stream().map(it -> it.at("/delta").asString("")).collect(Collectors.joining());
  }

  private static JsonNode part(List<JsonNode> parts, String type) {
    return parts.stream()
        .filter(it -> it.at("/type").asString().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
