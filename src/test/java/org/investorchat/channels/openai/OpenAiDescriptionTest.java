package org.investorchat.channels.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.EventReader;
import org.investorchat.channels.JsonShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Checks what the description of the API tells programs that know another. */
@ApiTest
class OpenAiDescriptionTest {

  private final int port;
  private final Api api;

  OpenAiDescriptionTest(@LocalServerPort int port) {
    this.port = port;
    api = new Api(port);
  }

  private JsonNode paths() {
    return api.get("/v3/api-docs").json().at("/paths");
  }

  @Test
  void saysWhatGoesWrongInTheShapeThatItsCallersKnow() {
    JsonNode paths = paths();
    JsonNode complete = paths.at("/~1v1~1chat~1completions/post");

    assertThat(errors(complete))
        .containsExactlyInAnyOrder("400", "401", "403", "404", "413", "415", "429", "500");
    assertThat(errors(paths.at("/~1v1~1models/get")))
        .containsExactlyInAnyOrder("401", "403", "429", "500");
    assertThat(errors(paths.at("/~1api~1v1~1chat/post")))
        .containsExactlyInAnyOrder("400", "401", "403", "406", "413", "415", "429", "500");
    JsonNode unknown = complete.at("/responses/404/content/application~1json");
    assertThat(unknown.at("/schema/$ref").asString()).endsWith("/OpenAiError");
    assertThat(unknown.at("/examples/unknown-model en/value/error/code").asString())
        .isEqualTo("model_not_found");
  }

  private static Stream<String> errors(JsonNode operation) {
    return operation.at("/responses").propertyNames().stream().filter(it -> !it.startsWith("2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void theExamplesOfCompletionsAreWhatTheirRequestsGet(String language) {
    JsonNode paths = paths();
    JsonNode complete = paths.at("/~1v1~1chat~1completions/post");
    var given = api.post("/v1/chat/completions", request(complete, language), _ -> {}).json();

    JsonShape.assertSame(response(complete, "application~1json", language), given, language);
    assertThat(response(paths.at("/~1v1~1models/get"), "application~1json", language))
        .isEqualTo(api.get("/v1/models").json());
    assertThat(response(paths.at("/~1v1~1models~1{id}/get"), "application~1json", language))
        .isEqualTo(api.get("/v1/models/investor-chatbot").json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void theExampleOfAStreamEndsAsStreamsDo(String language) {
    JsonNode complete = paths().at("/~1v1~1chat~1completions/post");
    String stream = response(complete, "text~1event-stream", language).asString();

    assertThat(stream)
        .startsWith("data: {\"id\":\"chatcmpl-")
        .contains("\"finish_reason\":\"stop\"", "\"annotations\":[{")
        .endsWith("data: [DONE]\n\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void theExampleOfAPageMadeWithTheAiSdkHasThePartsItGets(String language) {
    JsonNode chat = paths().at("/~1api~1v1~1chat/post");
    String stream = response(chat, "text~1event-stream", language).asString();

    try (var given = EventReader.open(port, "/api/v1/chat", request(chat, language))) {
      var lines = given.all().stream().map(it -> "data:" + it.data()).toList();
      assertThat(types(stream.lines().toList())).isEqualTo(types(lines)).contains("text-delta");
    }
  }

  /** Returns the types of the parts of a stream, each once, in order. */
  private static List<String> types(List<String> lines) {
    return lines.stream()
        .filter(it -> it.startsWith("data: {"))
        .map(it -> Api.read(it.substring("data: ".length())).at("/type").asString())
        .distinct()
        .toList();
  }

  private static String request(JsonNode operation, String language) {
    return operation
        .at("/requestBody/content/application~1json/examples/" + language + "/value")
        .toString();
  }

  private static JsonNode response(JsonNode operation, String type, String language) {
    return operation.at("/responses/200/content/" + type + "/examples/" + language + "/value");
  }
}
