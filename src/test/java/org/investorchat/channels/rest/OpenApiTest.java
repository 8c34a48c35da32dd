package org.investorchat.channels.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.JsonShape;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
          "/api/v1/search",
          "/api/v1/conversations",
          "/api/v1/conversations/{id}",
          "/api/v1/conversations/{id}/export",
          "/api/v1/conversations/{id}/messages",
          "/api/v1/conversations/{id}/events",
          "/api/v1/conversations/{id}/messages/{messageId}/feedback",
          "/api/v1/conversations/{id}/handoff",
          "/api/v1/chat",
          "/v1/models",
          "/v1/models/{id}",
          "/v1/chat/completions");

  /** Begins the paths of the desk, which {@code AccessMatrixTest} lists. */
  private static final String DESK = "/api/v1/desk/";

  private final int port;
  private final Api api;

  OpenApiTest(@LocalServerPort int port) {
    this.port = port;
    api = new Api(port);
  }

  @Test
  void describesEveryPathAndNothingElse() {
    JsonNode description = api.get("/v3/api-docs").json();

    assertThat(description.at("/info/title").asString()).isNotBlank();
    assertThat(description.at("/info/description").asString()).isNotBlank();
    assertThat(description.at("/paths").propertyNames())
        .filteredOn(it -> !it.startsWith(DESK))
        .containsExactlyInAnyOrderElementsOf(PATHS);
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
              var responses = it.at("/responses").properties();
              assertThat(responses.stream().filter(r -> r.getKey().startsWith("2")))
                  .isNotEmpty()
                  .allSatisfy(r -> requireExamples(r.getValue().path("content")));
              var request = it.at("/requestBody");
              assertThat(request.isMissingNode() || hasExamples(request)).isTrue();
            });
  }

  private static void requireExamples(JsonNode content) {
    assertThat(content.values())
        .allSatisfy(
            it ->
                assertThat(it.path("examples").propertyNames())
                    .containsExactlyElementsOf(LANGUAGES));
  }

  private static boolean hasExamples(JsonNode request) {
    return LANGUAGES.equals(
        List.copyOf(request.at("/content/application~1json/examples").propertyNames()));
  }

  @Test
  void saysWhichProblemsEachOperationHas() {
    JsonNode paths = api.get("/v3/api-docs").json().at("/paths");

    assertThat(problems(paths.at("/~1api~1v1~1answers/post")))
        .containsExactlyInAnyOrder("400", "401", "403", "406", "413", "415", "429", "500");
    assertThat(problems(paths.at("/~1api~1v1~1policies/get")))
        .containsExactlyInAnyOrder("401", "403", "406", "429", "500");
    assertThat(problems(paths.at("/~1api~1v1~1measures/get")))
        .containsExactlyInAnyOrder("400", "401", "403", "404", "406", "429", "500");
    assertThat(problems(paths.at("/~1api~1v1~1measures~1{number}/get")))
        .containsExactlyInAnyOrder("400", "401", "403", "404", "406", "429", "500");
    assertThat(problems(paths.at("/~1api~1v1~1search/get")))
        .containsExactlyInAnyOrder("400", "401", "403", "406", "429", "500");
    assertThat(problems(paths.at("/~1api~1v1~1conversations/post")))
        .containsExactlyInAnyOrder("400", "401", "403", "406", "413", "415", "429", "500", "503");
    assertThat(conversation(paths, "/get"))
        .containsExactlyInAnyOrder("403", "404", "406", "429", "500", "503");
    assertThat(conversation(paths, "/delete"))
        .containsExactlyInAnyOrder("403", "404", "429", "500", "503");
    assertThat(conversation(paths, "~1export/get"))
        .containsExactlyInAnyOrder("400", "403", "404", "406", "429", "500", "503");
    assertThat(conversation(paths, "~1events/get"))
        .containsExactlyInAnyOrder("403", "404", "406", "429", "500", "503");
    assertThat(conversation(paths, "~1messages/post"))
        .containsExactlyInAnyOrder(
            "400", "403", "404", "406", "409", "413", "415", "429", "500", "503");
    assertThat(conversation(paths, "~1messages~1{messageId}~1feedback/post"))
        .containsExactlyInAnyOrder("400", "403", "404", "413", "415", "429", "500", "503");
    assertThat(conversation(paths, "~1handoff/post"))
        .containsExactlyInAnyOrder("400", "403", "404", "406", "413", "415", "429", "500", "503");
  }

  private static Stream<String> conversation(JsonNode paths, String operation) {
    return problems(paths.at("/~1api~1v1~1conversations~1{id}" + operation));
  }

  @Test
  void bothReasonsForAConflictHaveAnExample() {
    JsonNode conflict =
        api.get("/v3/api-docs")
            .json()
            .at("/paths/~1api~1v1~1conversations~1{id}~1messages/post/responses/409/content")
            .at("/application~1problem+json/examples");

    assertThat(conflict.propertyNames())
        .containsExactlyInAnyOrder(
            "conversation-busy en",
            "conversation-busy zh",
            "conversation-full en",
            "conversation-full zh");
  }

  @Test
  void aConversationNeedsItsTokenAndAllElseMayHaveAKey() {
    JsonNode description = api.get("/v3/api-docs").json();

    assertThat(description.at("/components/securitySchemes").properties())
        .extracting(it -> it.getKey() + " " + it.getValue().at("/scheme").asString())
        .containsExactlyInAnyOrder(
            "conversationToken bearer", "integratorKey bearer", "deskSession ");
    for (var path : description.at("/paths").properties()) {
      assertThat(path.getValue().values())
          .allSatisfy(
              it -> assertThat(it.path("security").toString()).isEqualTo(security(path.getKey())));
    }
  }

  private static String security(String path) {
    if (path.startsWith(DESK)) {
      return "[{\"deskSession\":[]}]";
    }
    return path.startsWith("/api/v1/conversations/")
        ? "[{\"conversationToken\":[]}]"
        : "[{},{\"integratorKey\":[]}]";
  }

  @Test
  void callsOfTheDeskSayWhoIsRefused() {
    JsonNode paths = api.get("/v3/api-docs").json().at("/paths");

    assertThat(problems(paths.at("/~1api~1v1~1desk~1me/get")))
        .containsExactlyInAnyOrder("401", "403", "406", "429", "500", "503");
    assertThat(
            paths
                .at("/~1api~1v1~1desk~1me~1password/post/responses/403/content")
                .at("/application~1problem+json/examples")
                .propertyNames())
        .contains("not-allowed en", "csrf-missing zh", "password-change-needed zh")
        .doesNotContain("conversation-full en");
  }

  @Test
  void theExamplesOfAConversationHaveTheShapeOfOne() {
    JsonNode paths = api.get("/v3/api-docs").json().at("/paths");
    String base = "/~1api~1v1~1conversations";
    for (String language : LANGUAGES) {
      var open = new Examples(paths.at(base + "/post"), language);
      var opened = api.post("/api/v1/conversations", open.request(), _ -> {}).json();
      var visitor =
          new Visitor(api, port, opened.at("/id").asString(), opened.at("/token").asString());
      var say = new Examples(paths.at(base + "~1{id}~1messages/post"), language);
      var answer = visitor.post("/messages", say.request()).json();
      var rate =
          new Examples(paths.at(base + "~1{id}~1messages~1{messageId}~1feedback/post"), language);
      var handoff = new Examples(paths.at(base + "~1{id}~1handoff/post"), language);
      String feedback = "/messages/" + answer.at("/id").asString() + "/feedback";

      JsonShape.assertSame(open.response("201"), opened, "open");
      assertAnswer(say.response("200"), answer);
      assertThat(visitor.post(feedback, rate.request()).status()).isEqualTo(204);
      JsonShape.assertSame(
          handoff.response("202"), visitor.post("/handoff", handoff.request()).json(), "handoff");
      var transcript = new Examples(paths.at(base + "~1{id}/get"), language).response("200");
      var given = visitor.transcript().json();
      JsonShape.assertSame(transcript, given, "transcript");
      assertAnswer(transcript.at("/messages/1/answer"), given.at("/messages/1/answer"));
      var export = new Examples(paths.at(base + "~1{id}~1export/get"), language).response("200");
      JsonShape.assertSame(
          export, visitor.call(HttpMethod.GET, "/export?format=json").json(), "export");
    }
  }

  /** Scripted answers rewrite no question, the examples do. */
  private static void assertAnswer(JsonNode example, JsonNode given) {
    assertThat(example.at("/rewrittenQuestion").asString()).isNotBlank();
    var alone = (ObjectNode) example.deepCopy();
    alone.putNull("rewrittenQuestion");
    JsonShape.assertSame(alone, given, "answer");
  }

  @Test
  void theExampleOfAStreamIsAStream() {
    JsonNode say =
        api.get("/v3/api-docs")
            .json()
            .at("/paths/~1api~1v1~1conversations~1{id}~1messages/post/responses/200/content");

    for (String language : LANGUAGES) {
      String stream = say.at(example("text~1event-stream", language)).asString();
      JsonNode answer = say.at(example("application~1json", language));

      assertThat(stream).startsWith("event:accepted\ndata:").endsWith("}\n\n");
      assertThat(stream.lines().filter(it -> it.startsWith("event:")))
          .containsExactly(
              "event:accepted", "event:delta", "event:delta", "event:citation", "event:completed");
      assertThat(stream).contains("event:completed\ndata:" + answer + "\n");
    }
  }

  private static String example(String type, String language) {
    return "/" + type + "/examples/" + language + "/value";
  }

  /** The examples of an operation in one language. */
  private record Examples(JsonNode operation, String language) {

    String request() {
      return operation
          .at("/requestBody/content" + example("application~1json", language))
          .toString();
    }

    JsonNode response(String status) {
      return operation.at(
          "/responses/" + status + "/content" + example("application~1json", language));
    }
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

      JsonShape.assertSame(operation.at("/responses/200" + example), given, language);
    }
  }

  @Test
  void theExamplesOfDocumentsHaveTheShapeOfTheDocuments() {
    JsonNode paths = api.get("/v3/api-docs").json().at("/paths");

    JsonShape.assertSame(
        example(paths, "policies"), api.get("/api/v1/policies").json(), "policies");
    JsonShape.assertSame(
        example(paths, "measures"), api.get("/api/v1/measures").json(), "measures");
    JsonShape.assertSame(
        example(paths, "measures~1{number}"), api.get("/api/v1/measures/7").json(), "measure");
    JsonShape.assertSame(
        example(paths, "search"), api.get("/api/v1/search?q=debt").json(), "search");
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

  private List<JsonNode> operations() {
    return api.get("/v3/api-docs").json().at("/paths").values().stream()
        .flatMap(it -> it.values().stream())
        .toList();
  }

  private static Stream<String> problems(JsonNode operation) {
    return operation.at("/responses").propertyNames().stream().filter(it -> !it.startsWith("2"));
  }
}
