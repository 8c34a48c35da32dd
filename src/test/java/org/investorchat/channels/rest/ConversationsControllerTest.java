package org.investorchat.channels.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.investorchat.channels.Api;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Checks what a caller relies on in a conversation. */
@ApiTest
class ConversationsControllerTest {

  private static final String CONVERSATIONS = "/api/v1/conversations";
  private static final String QUESTION = "What is the foreign debt quota in Haidian Park?";
  private static final String NO_MESSAGE = "msg_" + "x".repeat(22);

  private final int port;
  private final Api api;

  ConversationsControllerTest(@LocalServerPort int port) {
    this.port = port;
    api = new Api(port);
  }

  @ParameterizedTest
  @CsvSource({"en, 12345", "zh-Hans, 人工智能", "zh-Hant, 人工智能"})
  void aConversationBeginsWithAGreetingInItsLanguage(String language, String words) {
    var opened = api.post(CONVERSATIONS, "{\"language\": \"" + language + "\"}", _ -> {});

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
    assertThat(opened.json().propertyNames())
        .containsExactly("id", "token", "language", "greeting", "suggestions", "expiresAt");
    assertThat(opened.json().at("/id").asString()).matches("cnv_[A-Za-z0-9_-]{22}");
    assertThat(opened.json().at("/token").asString()).matches("[A-Za-z0-9_-]{43}");
    assertThat(opened.json().at("/language").asString()).isEqualTo(language);
    assertThat(opened.json().at("/greeting").asString()).contains(words, "12345");
    assertThat(opened.json().at("/suggestions").values()).isNotEmpty();
    assertThat(opened.json().at("/expiresAt").asString()).startsWith("2026-11-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"language\": null}", "null"})
  void aConversationThatWantsNoLanguageGreetsInBoth(String body) {
    var opened = api.post(CONVERSATIONS, body, _ -> {});

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.json().at("/language").isNull()).isTrue();
    assertThat(opened.json().at("/greeting").asString()).contains("assistant", "人工智能");
  }

  @Test
  void aConversationCanBeOpenedWithoutABody() {
    assertThat(api.call(HttpMethod.POST, CONVERSATIONS, _ -> {}).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"language\": \"fr\"}", "{\"language\": \"\"}", "{\"language\": 5}"})
  void anUnknownLanguageIsNamedAsWrong(String body) {
    requireInvalid(api.post(CONVERSATIONS, body, _ -> {}), "language");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "\"en\""})
  void aBodyThatIsNoObjectIsMalformed(String body) {
    requireProblem(api.post(CONVERSATIONS, body, _ -> {}), 400, "malformed-body");
  }

  @Test
  void anAnswerBelongsToItsConversation() {
    var visitor = Visitor.open(port, "{}");

    var answer = visitor.say(QUESTION);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.json().at("/id").asString()).matches("msg_[A-Za-z0-9_-]{22}");
    assertThat(answer.json().at("/conversationId").asString()).isEqualTo(visitor.id());
    assertThat(answer.json().at("/outcome").asString()).isEqualTo("answered");
    assertThat(answer.json().at("/degraded").asBoolean()).isFalse();
    assertThat(answer.json().at("/rewrittenQuestion").isNull()).isTrue();
    assertThat(answer.json().propertyNames())
        .isEqualTo(api.ask("{\"question\": \"a\"}").json().propertyNames());
  }

  @Test
  void aConversationAnswersInTheLanguageItWants() {
    var visitor = Visitor.open(port, "{\"language\": \"zh-Hant\"}");

    assertThat(visitor.say(QUESTION).json().at("/language").asString()).isEqualTo("zh-Hant");
  }

  @Test
  void aTranscriptHoldsAllThatWasSaid() {
    var visitor = Visitor.open(port, "{\"language\": \"en\"}");
    var first = visitor.say(QUESTION).json();
    var second = visitor.say("And who is responsible?").json();

    var transcript = visitor.transcript();

    assertThat(transcript.status()).isEqualTo(200);
    assertThat(transcript.header("Cache-Control")).isEqualTo("no-store");
    assertThat(transcript.json().propertyNames()).containsExactly("id", "language", "messages");
    assertThat(transcript.json().at("/id").asString()).isEqualTo(visitor.id());
    var messages = transcript.json().at("/messages");
    assertThat(fields(messages, "role"))
        .containsExactly("visitor", "assistant", "visitor", "assistant");
    assertThat(fields(messages, "text")).startsWith(QUESTION, first.at("/answer").asString());
    assertThat(messages.at("/0").has("answer")).isFalse();
    assertThat(messages.at("/1/answer")).isEqualTo(first);
    assertThat(messages.at("/3/answer")).isEqualTo(second);
    assertThat(messages.at("/3/id")).isEqualTo(second.at("/id"));
    assertThat(fields(messages, "id")).doesNotHaveDuplicates();
  }

  @Test
  void aMessageSentTwiceIsAnsweredOnce() {
    var visitor = Visitor.open(port, "{}");
    String body = "{\"text\": \"" + QUESTION + "\", \"clientMessageId\": \"a-1\"}";

    var first = visitor.post("/messages", body);
    var second = visitor.post("/messages", body);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(visitor.transcript().json().at("/messages").values()).hasSize(2);
  }

  @Test
  void messagesSentAtOnceAreAnsweredOnce() throws Exception {
    var visitor = Visitor.open(port, "{}");
    String body = "{\"text\": \"" + QUESTION + "\", \"clientMessageId\": \"a-1\"}";
    List<String> ids = Collections.synchronizedList(new ArrayList<>());
    List<Thread> senders =
        Stream.generate(
                () ->
                    Thread.ofVirtual()
                        .start(
                            () ->
                                ids.add(
                                    visitor.post("/messages", body).json().at("/id").asString())))
            .limit(3)
            .toList();
    for (var sender : senders) {
      sender.join();
    }

    assertThat(ids).hasSize(3).containsOnly(ids.getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                             | text            | required",
        "{\"text\": null}                               | text            | required",
        "{\"text\": \" \"}                              | text            | blank",
        "{\"text\": 5}                                  | text            | type",
        "{\"text\": \"a\", \"clientMessageId\": \"\"}   | clientMessageId | blank",
        "{\"text\": \"a\", \"clientMessageId\": 7}      | clientMessageId | type",
        "{\"text\": \"a\", \"clientMessageId\": \"a b\"} | clientMessageId | letters",
        "{\"text\": \"a\", \"clientMessageId\": \"中\"} | clientMessageId | letters",
        "{\"text\": \"a\", \"clientMessageId\": \"a\\nb\"} | clientMessageId | letters"
      })
  void aMessageThatCannotBeTakenNamesItsField(String body, String field, String word) {
    var problem = Visitor.open(port, "{}").post("/messages", body);

    requireInvalid(problem, field);
    assertThat(problem.json().at("/errors/0/message").asString()).contains(word);
  }

  @Test
  void aTextOrIdThatIsTooLongIsToldItsLimit() {
    var visitor = Visitor.open(port, "{}");

    var text = visitor.say("外".repeat(501));
    var id = visitor.post("/messages", messageOfId("a".repeat(65)));
    var longest = visitor.post("/messages", messageOfId("a".repeat(64)));

    requireInvalid(text, "text");
    assertThat(text.json().at("/errors/0/message").asString()).contains("500");
    requireInvalid(id, "clientMessageId");
    assertThat(id.json().at("/errors/0/message").asString()).contains("64");
    assertThat(longest.status()).isEqualTo(200);
    assertThat(visitor.transcript().json().at("/messages").values()).hasSize(2);
  }

  @Test
  void whoHasNotTheTokenLearnsNothing() {
    var visitor = Visitor.open(port, "{}");
    var other = Visitor.open(port, "{}");
    String messageId = visitor.say(QUESTION).json().at("/id").asString();

    for (var stranger : List.of(visitor.with(other.token()), visitor.with("x".repeat(43)))) {
      requireUnknown(stranger.transcript());
      requireUnknown(stranger.say(QUESTION));
      requireUnknown(stranger.post("/handoff", "{}"));
      requireUnknown(stranger.post("/messages/" + messageId + "/feedback", "{\"useful\": true}"));
      requireUnknown(stranger.call(HttpMethod.DELETE, ""));
      requireUnknown(stranger.call(HttpMethod.GET, "/events"));
    }
    assertThat(visitor.transcript().json().at("/messages").values()).hasSize(2);
  }

  @Test
  void aMissingTokenAWrongTokenAndAnUnknownIdGetTheSameProblem() {
    var visitor = Visitor.open(port, "{}");
    String unknown = CONVERSATIONS + "/cnv_" + "x".repeat(22);

    var wrong = visitor.with("x".repeat(43)).transcript();
    var missing = api.get(visitor.path(""));
    var basic = api.call(HttpMethod.GET, visitor.path(""), it -> it.setBasicAuth("a", "b"));
    var nobody = api.call(HttpMethod.GET, unknown, it -> it.setBearerAuth(visitor.token()));

    requireUnknown(wrong);
    assertThat(missing.text()).isEqualTo(wrong.text());
    assertThat(basic.text()).isEqualTo(wrong.text());
    assertThat(nobody.text().replace(unknown, visitor.path(""))).isEqualTo(wrong.text());
    assertThat(nobody.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cnv_short", "x", "..%2f..%2fpolicies", "cnv_%00%00"})
  void anIdOfAnotherFormIsNoConversation(String id) {
    var problem = api.call(HttpMethod.GET, CONVERSATIONS + "/" + id, it -> it.setBearerAuth("a"));

    assertThat(problem.status()).isIn(400, 404);
    assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void whatAVisitorThinksOfAnAnswerIsTaken() {
    var visitor = Visitor.open(port, "{}");
    String path = "/messages/" + visitor.say(QUESTION).json().at("/id").asString() + "/feedback";

    assertThat(visitor.post(path, "{\"useful\": true}").status()).isEqualTo(204);
    assertThat(
            visitor
                .post(
                    path, "{\"useful\": false, \"reason\": \"incomplete\", \"comment\": \"how?\"}")
                .status())
        .isEqualTo(204);
    requireUnknown(visitor.post("/messages/" + NO_MESSAGE + "/feedback", "{\"useful\": true}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                              | useful",
        "{\"useful\": null}                              | useful",
        "{\"useful\": \"yes\"}                           | useful",
        "{\"useful\": \"true\"}                          | useful",
        "{\"useful\": 1}                                 | useful",
        "{\"useful\": false, \"reason\": \"because\"}    | reason",
        "{\"useful\": false, \"comment\": 1}             | comment"
      })
  void anOpinionThatCannotBeTakenNamesItsField(String body, String field) {
    var visitor = Visitor.open(port, "{}");
    String path = "/messages/" + visitor.say(QUESTION).json().at("/id").asString() + "/feedback";

    requireInvalid(visitor.post(path, body), field);
  }

  @Test
  void aCommentThatIsTooLongIsToldItsLimit() {
    var visitor = Visitor.open(port, "{}");
    String path = "/messages/" + visitor.say(QUESTION).json().at("/id").asString() + "/feedback";

    requireInvalid(
        visitor.post(path, "{\"useful\": true, \"comment\": \"" + "a".repeat(501) + "\"}"),
        "comment");
  }

  @Test
  void aPersonCanBeAskedFor() {
    var visitor = Visitor.open(port, "{\"language\": \"en\"}");

    var ticket = visitor.post("/handoff", "{\"contact\": \"a@b.example\", \"note\": \"soon\"}");

    assertThat(ticket.status()).isEqualTo(202);
    assertThat(ticket.json().propertyNames())
        .containsExactly("ticketId", "state", "position", "open", "opensAt");
    assertThat(ticket.json().at("/ticketId").asString()).matches("tkt_[A-Za-z0-9_-]{22}");
    assertThat(ticket.json().at("/state").asString()).isEqualTo("queued");
    var messages = visitor.transcript().json().at("/messages");
    assertThat(fields(messages, "role")).containsExactly("system");
    assertThat(messages.at("/0/text").asString())
        .contains(ticket.json().at("/ticketId").asString());
  }

  @Test
  void theSameRequestForAPersonIsTheSameTicket() {
    var visitor = Visitor.open(port, "{}");

    var first = visitor.call(HttpMethod.POST, "/handoff");
    var second = visitor.post("/handoff", "{}");

    assertThat(first.status()).isEqualTo(202);
    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  void aContactOrNoteThatIsTooLongIsToldItsLimit() {
    var visitor = Visitor.open(port, "{}");

    requireInvalid(visitor.post("/handoff", textOf("contact", 201)), "contact");
    requireInvalid(visitor.post("/handoff", textOf("note", 501)), "note");
  }

  @Test
  void nothingIsLeftOfAnErasedConversation() {
    var visitor = Visitor.open(port, "{}");
    visitor.say(QUESTION);

    var erased = visitor.call(HttpMethod.DELETE, "");

    assertThat(erased.status()).isEqualTo(204);
    assertThat(erased.text()).isEmpty();
    requireUnknown(visitor.transcript());
    requireUnknown(visitor.say(QUESTION));
    requireUnknown(visitor.call(HttpMethod.DELETE, ""));
  }

  @Test
  void problemsAreToldInTheCallersLanguage() {
    var problem =
        api.call(
            HttpMethod.GET,
            CONVERSATIONS + "/cnv_" + "x".repeat(22),
            it -> it.set("Accept-Language", "zh-CN"));

    assertThat(problem.json().at("/title").asString()).contains("会话");
  }

  private static String messageOfId(String id) {
    return "{\"text\": \"a\", \"clientMessageId\": \"" + id + "\"}";
  }

  private static String textOf(String field, int characters) {
    return "{\"" + field + "\": \"" + "a".repeat(characters) + "\"}";
  }

  private static List<String> fields(JsonNode messages, String name) {
    return messages.values().stream().map(it -> it.at("/" + name).asString()).toList();
  }

  private static void requireInvalid(Response response, String field) {
    requireProblem(response, 400, "invalid-request");
    assertThat(response.json().at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(response.json().at("/errors/0/message").asString()).isNotBlank();
  }

  private static void requireUnknown(Response response) {
    requireProblem(response, 404, "unknown-conversation");
  }

  private static void requireProblem(Response response, int status, String type) {
    assertThat(response.status()).as(response.text()).isEqualTo(status);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.json().at("/type").asString()).isEqualTo("/problems/" + type);
    assertThat(response.json().at("/title").asString()).isNotBlank();
    assertThat(response.json().at("/detail").asString()).isNotBlank();
  }
}
