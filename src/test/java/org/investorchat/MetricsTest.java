package org.investorchat;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks that answers are counted where Prometheus reads. */
@SpringBootTest(
    classes = InvestorChatbot.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "state.url=sqlite:target/state/${random.uuid}.db")
class MetricsTest {

  private final Api api;

  MetricsTest(@LocalServerPort int port) {
    api = new Api(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "investorchat_answers_total{cached=\"false\",composer=\"curated\",language=\"zh-Hans\",outcome=\"answered\"}",
        "investorchat_answers_total{cached=\"false\",composer=\"none\",language=\"en\",outcome=\"conversational\"}",
        "investorchat_answers_total{cached=\"true\",composer=\"none\",language=\"en\",outcome=\"conversational\"}",
        "investorchat_answer_time_seconds_bucket{cached=\"false\",composer=\"curated\",le=\"0.001\"}",
        "investorchat_card_probability_bucket{language=\"zh\",le=\"0.5\"}"
      })
  void answersAreCounted(String series) {
    api.ask("{\"question\": \"海淀园的外债额度是多少?\"}");
    api.ask("{\"question\": \"Hello!\"}");
    api.ask("{\"question\": \"Hello!\"}");

    assertThat(api.get("/actuator/prometheus").text()).contains(series);
  }

  @Test
  void aLabelHasFewValues() {
    for (int count = 0; count < 30; count++) {
      api.ask("{\"question\": \"Foreign debt of company " + count + "?\"}");
    }

    var series =
        api.get("/actuator/prometheus")
            .text()
            .lines()
            .filter(it -> it.startsWith("investorchat_answers_total{"));
    assertThat(series).hasSizeLessThan(10);
  }
}
