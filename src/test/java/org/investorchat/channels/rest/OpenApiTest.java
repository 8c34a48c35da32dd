package org.investorchat.channels.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Checks that the description of the API tells the whole of it, and tells it as it is. */
@ApiTest
class OpenApiTest {

  private static final List<String> LANGUAGES = List.of("en", "zh");
  private static final List<String> PATHS =
      List.of(
          "/api/v1/answers",
          "/api/v1/policies",
          "/api/v1/measures",
          "/api/v1/measures/{number}",
          "/api/v1/search");

  private final Api api;

  OpenApiTest(@LocalServerPort int port) {
    api = new Api(port);
  }

  @Test
  void describesEveryPathAndNothingElse() {
    JsonNode description = api.get("/v3/api-docs").json();

    assertThat(description.at("/info/title").asString()).isNotBlank();
    assertThat(description.at("/info/description").asString()).isNotBlank();
    assertThat(description.at("/paths").propertyNames()).containsExactlyInAnyOrderElementsOf(PATHS);
  }

  @Test
  void introducesEveryOperation() {
    assertThat(operations())
        .allSatisfy(
            it -> {
              assertThat(it.at("/summary").asString()).isNotBlank();
              assertThat(it.at("/description").asString()).isNotBlank();
              assertThat(it.path("parameters").values())
                  .allSatisfy(p -> assertThat(p.at("/description").asString()).isNotBlank());
            });
  }

  @Test
  void givesEveryOperationAnExampleInEachLanguage() {
    assertThat(operations())
        .allSatisfy(
            it -> {
              var response = it.at("/responses/200/content/application~1json/examples");
              assertThat(response.propertyNames()).containsExactlyElementsOf(LANGUAGES);
              var request = it.at("/requestBody");
              assertThat(request.isMissingNode() || hasExamples(request)).isTrue();
            });
  }

  private static boolean hasExamples(JsonNode request) {
    return LANGUAGES.equals(
        List.copyOf(request.at("/content/application~1json/examples").propertyNames()));
  }

  @Test
  void saysWhichProblemsEachOperationHas() {
    JsonNode paths = api.get("/v3/api-docs").json().at("/paths");

    assertThat(problems(paths.at("/~1api~1v1~1answers/post")))
        .containsExactlyInAnyOrder("400", "406", "413", "415", "500");
    assertThat(problems(paths.at("/~1api~1v1~1policies/get")))
        .containsExactlyInAnyOrder("406", "500");
    assertThat(problems(paths.at("/~1api~1v1~1measures/get")))
        .containsExactlyInAnyOrder("400", "404", "406", "500");
    assertThat(problems(paths.at("/~1api~1v1~1measures~1{number}/get")))
        .containsExactlyInAnyOrder("400", "404", "406", "500");
    assertThat(problems(paths.at("/~1api~1v1~1search/get")))
        .containsExactlyInAnyOrder("400", "406", "500");
  }

  @Test
  void theExampleOfAProblemIsTheProblem() {
    JsonNode example =
        api.get("/v3/api-docs")
            .json()
            .at("/paths/~1api~1v1~1answers/post/responses/400/content")
            .at("/application~1problem+json/examples/invalid-request en/value");

    assertThat(example).isEqualTo(api.ask("{}").json());
  }

  @Test
  void theExamplesOfAnAnswerAreWhatTheQuestionsOfTheExamplesGet() {
    JsonNode operation = api.get("/v3/api-docs").json().at("/paths/~1api~1v1~1answers/post");

    for (String language : LANGUAGES) {
      String example = "/content/application~1json/examples/" + language + "/value";
      JsonNode given = api.ask(operation.at("/requestBody" + example).toString()).json();

      assertSameShape(operation.at("/responses/200" + example), given, language);
    }
  }

  @Test
  void theExamplesOfDocumentsHaveTheShapeOfTheDocuments() {
    JsonNode paths = api.get("/v3/api-docs").json().at("/paths");

    assertSameShape(example(paths, "policies"), api.get("/api/v1/policies").json(), "policies");
    assertSameShape(example(paths, "measures"), api.get("/api/v1/measures").json(), "measures");
    assertSameShape(
        example(paths, "measures~1{number}"), api.get("/api/v1/measures/7").json(), "measure");
    assertSameShape(example(paths, "search"), api.get("/api/v1/search?q=debt").json(), "search");
  }

  @Test
  void theExampleOfAMeasureIsTheMeasure() {
    JsonNode paths = api.get("/v3/api-docs").json().at("/paths");

    assertThat(example(paths, "measures~1{number}").at("/clauses/3"))
        .isEqualTo(api.get("/api/v1/measures/7?lang=en").json().at("/clauses/3"));
  }

  private static JsonNode example(JsonNode paths, String path) {
    return paths.at(
        "/~1api~1v1~1" + path + "/get/responses/200/content/application~1json/examples/en/value");
  }

  /** Both have the same fields, down to the first element of each list that both fill. */
  private static void assertSameShape(JsonNode example, JsonNode given, String where) {
    assertThat(example.getNodeType()).as(where).isEqualTo(given.getNodeType());
    if (given.isArray() && !given.isEmpty() && !example.isEmpty()) {
      assertSameShape(example.get(0), given.get(0), where + "[0]");
    }
    if (given.isObject()) {
      assertThat(example.propertyNames()).as(where).isEqualTo(given.propertyNames());
      for (Entry<String, JsonNode> field : given.properties()) {
        assertSameShape(
            example.get(field.getKey()), field.getValue(), where + "." + field.getKey());
      }
    }
  }

  private List<JsonNode> operations() {
    return api.get("/v3/api-docs").json().at("/paths").values().stream()
        .flatMap(it -> it.values().stream())
        .toList();
  }

  private static Stream<String> problems(JsonNode operation) {
    return operation.at("/responses").propertyNames().stream().filter(it -> !it.equals("200"));
  }
}
