package org.investorchat;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTestApplication;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Checks what operators see of a server whose Redis is away. */
@SpringBootTest(
    classes = ApiTestApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "state.url=redis://someone:Xq7secret@localhost:1/0")
@ExtendWith(OutputCaptureExtension.class)
class StateAwayTest {

  private final int port;
  private final Api api;

  StateAwayTest(@LocalServerPort int port) {
    this.port = port;
    api = new Api(port);
  }

  @ParameterizedTest
  @CsvSource({"state, 503, DOWN", "liveness, 200, UP", "readiness, 200, UP"})
  void onlyTheGroupOfTheStoreIsDown(String group, int status, String says) {
    var health = api.get("/actuator/health/" + group);

    assertThat(health.status()).isEqualTo(status);
    assertThat(health.text()).isEqualTo("{\"status\":\"" + says + "\"}");
  }

  @Test
  void answersGoOn() {
    assertThat(api.ask("{\"question\": \"How much?\"}").status()).isEqualTo(200);
  }

  @Test
  void opinionsAndRequestsForAPersonAreTakenAndCounted() {
    var visitor = Visitor.open(port, "{}");
    String answer = visitor.say("How much?").json().at("/id").asString();

    var rated = visitor.post("/messages/" + answer + "/feedback", "{\"useful\": true}");
    var first = visitor.post("/handoff", "{\"contact\": \"li@example.com\"}");
    var again = visitor.post("/handoff", "{\"contact\": \"li@example.com\"}");

    assertThat(rated.status()).isEqualTo(204);
    assertThat(first.status()).isEqualTo(202);
    assertThat(first.json().at("/state").asString()).isEqualTo("accepted");
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(api.get("/actuator/prometheus").text())
        .contains("investorchat_journal_events 2.0", "investorchat_journal_oldest_seconds")
        .containsPattern("investorchat_journal_failures_total\\{step=\"apply\"} [1-9]")
        .contains("investorchat_journal_failures_total{step=\"write\"} 0.0")
        .contains("investorchat_journal_set_aside_total 0.0");
  }

  @ParameterizedTest
  @CsvSource({"GET, ''", "DELETE, ''"})
  void whatNeedsTheRecordsIsNotAvailable(String method, String path) {
    var problem = Visitor.open(port, "{}").call(HttpMethod.valueOf(method), path);

    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.header("Retry-After")).isEqualTo("2");
  }

  @Test
  void theErrorIsCountedByStore() {
    api.get("/actuator/health/state");

    assertThat(api.get("/actuator/prometheus").text())
        .containsPattern("investorchat_state_errors_total\\{store=\"redis\"} [1-9]");
  }

  @Test
  void noPasswordIsShownOrLogged(CapturedOutput output) {
    var health = api.get("/actuator/health");

    assertThat(health.text() + api.get("/actuator/prometheus").text()).doesNotContain("Xq7secret");
    assertThat(output).doesNotContain("Xq7secret");
  }
}
