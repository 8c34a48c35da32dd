package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.investorchat.channels.Api;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.RawHttp;
import org.investorchat.channels.ScriptedAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Checks that whatever is wrong with a request, its caller is told what to do. */
@ApiTest
class ProblemsTest {

  private static final String ANSWERS = "/api/v1/answers";
  private static final String QUESTION = "{\"question\": \"How much?\"}";
  private static final int LIMIT = 64 * 1024;

  private final Api api;
  private final RawHttp raw;

  ProblemsTest(@LocalServerPort int port) {
    api = new Api(port);
    raw = new RawHttp(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "null", "[]", "\"question\"", "{\"question\": \"a\"} trailing", "\u0000"})
  void aBodyThatIsNoJsonObjectIsMalformed(String body) {
    requireProblem(api.ask(body), 400, "malformed-body");
  }

  @Test
  void aBodyThatIsNotUtf8IsMalformed() {
    byte[] body = {'{', '"', 'q', 'u', 'e', 's', 't', 'i', 'o', 'n', '"', ':', '"', -1, '"', '}'};

    var answer = raw.send(raw.post(ANSWERS, body));

    assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/malformed-body");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /api/v1/answers,    POST",
    "DELETE, /api/v1/answers,    POST",
    "POST,   /api/v1/policies,   GET",
    "PUT,    /api/v1/measures/7, GET",
    "POST,   /api/v1/search,     GET"
  })
  void aWrongMethodIsToldTheRightOnes(String method, String path, String allowed) {
    var problem = api.call(HttpMethod.valueOf(method), path, _ -> {});

    requireProblem(problem, 405, "method-not-allowed");
    assertThat(problem.header("Allow")).contains(allowed);
    assertThat(problem.json().at("/detail").asString()).contains(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void aWrongMediaTypeIsToldTheRightOne(String type) {
    var problem = api.post(ANSWERS, QUESTION, it -> it.set("Content-Type", type));

    requireProblem(problem, 415, "unsupported-media-type");
    assertThat(problem.header("Accept")).isEqualTo("application/json");
  }

  @Test
  void aFormatThereIsNotIsNotAcceptable() {
    var problem = api.post(ANSWERS, QUESTION, it -> it.set("Accept", "text/csv"));

    requireProblem(problem, 406, "not-acceptable");
    assertThat(problem.json().at("/detail").asString()).contains("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nowhere", "/api/v1/nothing", "/api/v2/answers", "/error", "/problems/none"})
  void anUnknownPathIsNotFound(String path) {
    requireProblem(api.get(path), 404, "not-found");
  }

  @Test
  void postingToAnUnknownPathIsNotFound() {
    requireProblem(api.post("/nowhere", QUESTION, _ -> {}), 404, "not-found");
  }

  @Test
  void aFailureSaysNothingOfTheInside() {
    var problem = api.ask("{\"question\": \"" + ScriptedAnswers.FAIL + "\"}");

    requireProblem(problem, 500, "internal-error");
    assertThat(problem.text()).doesNotContain(ScriptedAnswers.FAIL);
  }

  @Test
  void anAnnouncedBodyBeyondTheLimitIsRefusedUnread() {
    requireProblem(api.ask(questionOfBytes(LIMIT + 1)), 413, "body-too-large");
  }

  @Test
  void aChunkedBodyBeyondTheLimitIsRefused() {
    var answer = raw.send(raw.chunkedPost(ANSWERS, questionOfBytes(LIMIT + 1)));

    assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
    assertThat(answer).contains("65536");
  }

  @Test
  void aBodyOfExactlyTheLimitIsRead() {
    var announced = api.ask(questionOfBytes(LIMIT));
    var chunked = raw.send(raw.chunkedPost(ANSWERS, questionOfBytes(LIMIT)));

    assertThat(announced.json().at("/errors/0/message").asString()).contains("500 characters");
    assertThat(chunked).startsWith("HTTP/1.1 400").contains("500 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/search?q={x}|\" HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/%2e%2e%2f%5c HTTP/1.1\r\nHost: a\r\n\r\n",
        "GARBAGE\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /api/v1/policies HTTP/1.1\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n"
      })
  void aMalformedRequestGetsAProblemAndNotTheServersOwnPage(String request) {
    var answer = raw.send(request);

    assertThat(answer).matches("(?s)HTTP/1.1 [45]\\d\\d.*");
    assertThat(answer.toLowerCase(java.util.Locale.ROOT))
        .contains("content-type: application/problem+json")
        .doesNotContain("<html", "tomcat", "apache");
  }

  @Test
  void aQueryThatCannotBeDecodedIsTheCallersFault() {
    var answer = raw.send(raw.get("/api/v1/search?q=%zz", "Accept: */*"));

    assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/malformed-request");
  }

  @Test
  void headersBeyondTheLimitGetAProblem() {
    var answer =
        raw.send("GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/malformed-request");
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN,                  请检查地址",
    "'zh-Hant-TW, en;q=0.5', 请检查地址",
    "'fr, zh;q=0.8',         请检查地址",
    "en-GB,                  Check the address",
    "fr,                     Check the address",
    "';;;malformed',         Check the address"
  })
  void problemsAreToldInTheCallersLanguage(String acceptLanguage, String beginning) {
    Consumer<HttpHeaders> headers = it -> it.set("Accept-Language", acceptLanguage);

    var problem = api.call(HttpMethod.GET, "/nowhere", headers);

    assertThat(problem.json().at("/detail").asString()).startsWith(beginning);
  }

  @Test
  void everyProblemIsExplainedInBothLanguagesAtItsType() {
    for (String path : new String[] {"/nowhere", "/api/v1/answers", "/api/v1/search?q=a&size=x"}) {
      String type = api.get(path).json().at("/type").asString();

      var page = api.get(type);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.json().at("/type").asString()).isEqualTo(type);
      assertThat(page.json().at("/en/explanation").asString()).isNotBlank();
      assertThat(page.json().at("/zh/explanation").asString()).containsPattern("\\p{IsHan}");
    }
  }

  private static String questionOfBytes(int bytes) {
    String frame = "{\"question\": \"\"}";
    return "{\"question\": \"" + "a".repeat(bytes - frame.length()) + "\"}";
  }

  private static void requireProblem(Response response, int status, String type) {
    assertThat(response.status()).as(response.text()).isEqualTo(status);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    var problem = response.json();
    assertThat(problem.at("/type").asString()).isEqualTo("/problems/" + type);
    assertThat(problem.at("/status").asInt()).isEqualTo(status);
    assertThat(problem.at("/title").asString()).isNotBlank();
    assertThat(problem.at("/detail").asString()).isNotBlank();
    assertThat(problem.at("/instance").asString()).startsWith("/");
    assertThat(response.text())
        .doesNotContain("Exception", "org.", "java.", "tools.jackson", "\tat ", "/tmp", "/work");
  }
}
