package org.investorchat;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTestApplication;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks that nothing is promised where neither store nor journal can keep it. */
@SpringBootTest(
    classes = ApiTestApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"state.url=redis://localhost:1/0", "state.journal=pom.xml/journal"})
class JournalAwayTest {

  private final int port;

  JournalAwayTest(@LocalServerPort int port) {
    this.port = port;
  }

  @ParameterizedTest
  @CsvSource({
    "en, The service is not available for now, Try again in a moment.",
    "zh-CN, 服务暂不可用, 请稍后重试。"
  })
  void opinionsAndRequestsForAPersonAreRefusedInTheCallersLanguage(
      String language, String title, String detail) {
    var visitor = Visitor.open(port, "{}");
    var answer = visitor.say("How much?");
    assertThat(answer.status()).isEqualTo(200);
    String id = answer.json().at("/id").asString();

    requireUnavailable(
        post(visitor, "/messages/" + id + "/feedback", "{\"useful\": true}", language),
        title,
        detail);
    requireUnavailable(post(visitor, "/handoff", "{}", language), title, detail);
  }

  @Test
  void operatorsAreTold() {
    var visitor = Visitor.open(port, "{}");
    visitor.post("/handoff", "{}");

    assertThat(visitor.api().get("/actuator/health/state").status()).isEqualTo(503);
    assertThat(visitor.api().get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(visitor.api().get("/actuator/prometheus").text())
        .containsPattern("investorchat_journal_failures_total\\{step=\"write\"} [1-9]")
        .contains("investorchat_journal_events 0.0");
  }

  private static Response post(Visitor visitor, String rest, String body, String language) {
    return new Api(visitor.port())
        .post(
            visitor.path(rest),
            body,
            it -> {
              it.setBearerAuth(visitor.token());
              it.set("Accept-Language", language);
            });
  }

  private static void requireUnavailable(Response problem, String title, String detail) {
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.header("Retry-After")).isEqualTo("2");
    assertThat(problem.json().at("/title").asString()).isEqualTo(title);
    assertThat(problem.json().at("/detail").asString()).isEqualTo(detail);
    assertThat(problem.text()).doesNotContain("journal", "pom.xml");
  }
}
