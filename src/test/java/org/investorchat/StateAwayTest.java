package org.investorchat;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks what operators see of a server whose Redis is away. */
@SpringBootTest(
    classes = ApiTestApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "state.url=redis://someone:Xq7secret@localhost:1/0")
@ExtendWith(OutputCaptureExtension.class)
class StateAwayTest {

  private final Api api;

  StateAwayTest(@LocalServerPort int port) {
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
