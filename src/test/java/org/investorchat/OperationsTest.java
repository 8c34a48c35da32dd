package org.investorchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.RawHttp;
import org.investorchat.channels.ScriptedAnswers;
import org.investorchat.knowledge.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Checks what operators see of a running server, and what they do not. */
@ApiTest
class OperationsTest {

  private static final String MARKER = "Xq7visitorsword";

  private final Api api;
  private final RawHttp raw;
  private final Corpus corpus;

  OperationsTest(@LocalServerPort int port, @Autowired Corpus corpus) {
    api = new Api(port);
    raw = new RawHttp(port);
    this.corpus = corpus;
  }

  @ParameterizedTest
  @ValueSource(strings = {"liveness", "readiness", "state"})
  void healthSaysUpAndNothingMore(String group) {
    var health = api.get("/actuator/health/" + group);

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void infoTellsWhatRuns() {
    var info = api.get("/actuator/info").json();

    assertThat(info.propertyNames())
        .containsExactlyInAnyOrder("name", "version", "knowledgeVersion");
    assertThat(info.at("/name").asString()).isEqualTo("investor-chatbot");
    assertThat(info.at("/version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(info.at("/knowledgeVersion").asString()).isEqualTo(corpus.version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/env",
        "/actuator/beans",
        "/actuator/configprops",
        "/actuator/heapdump",
        "/actuator/loggers",
        "/actuator/mappings",
        "/actuator/metrics",
        "/actuator/shutdown",
        "/actuator/threaddump"
      })
  void nothingElseIsThere(String path) {
    var problem = api.get(path);

    assertThat(problem.status()).isEqualTo(404);
    assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"diskSpace", "livenessState", "store", "nothing"})
  void healthHasNoPartsToLookAt(String part) {
    var health = api.get("/actuator/health/" + part);

    assertThat(health.status()).isEqualTo(404);
    assertThat(health.text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /actuator/health, 405, method-not-allowed",
    "DELETE, /actuator/prometheus, 405, method-not-allowed",
    "GET, /actuator/info, 406, not-acceptable"
  })
  void whatIsWrongWithARequestIsAProblem(String method, String path, int status, String type) {
    var problem = api.call(HttpMethod.valueOf(method), path, it -> it.set("Accept", "text/csv"));

    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.json().at("/type").asString()).isEqualTo("/problems/" + type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/actuator/info", "/actuator/prometheus"})
  void carriesTheHeadersOfWhatIsNoPage(String path) {
    var response = api.get(path);

    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void metricsShowNoFolderAndNoClassOfTheMachine() {
    String metrics = api.get("/actuator/prometheus").text();

    assertThat(metrics)
        .contains("http_server_requests_seconds_count", "jvm_memory_used_bytes")
        .doesNotContain(
            Path.of("").toAbsolutePath().toString(),
            System.getProperty("java.home"),
            System.getProperty("java.vendor"),
            "org.investorchat",
            "path=");
  }

  @Test
  void metricsHoldNothingOfWhatVisitorsSend() {
    api.ask("{\"question\": \"" + MARKER + "\"}");
    api.ask("{\"question\": \"" + ScriptedAnswers.FAIL + MARKER + "\"}");
    api.ask("{\"question\": \"a\", \"language\": \"" + MARKER + "\"}");
    api.get("/api/v1/search?q=" + MARKER);
    api.get("/" + MARKER);
    api.get("/api/v1/measures/" + MARKER);
    api.get("/actuator/health/" + MARKER);
    api.get("/problems/" + MARKER);
    api.call(HttpMethod.valueOf(MARKER), "/api/v1/answers", _ -> {});
    api.post("/api/v1/answers", MARKER, it -> it.set("Content-Type", "text/" + MARKER));
    raw.send(raw.get("/api/v1/search?q=%zz" + MARKER, "X-" + MARKER + ": " + MARKER));
    raw.send(MARKER + " / HTTP/1.1\r\nHost: " + MARKER + "\r\n\r\n");

    assertThat(api.get("/actuator/prometheus").text())
        .contains("uri=\"/api/v1/answers\"")
        .doesNotContain(MARKER, MARKER.toUpperCase(Locale.ROOT));
  }
}
