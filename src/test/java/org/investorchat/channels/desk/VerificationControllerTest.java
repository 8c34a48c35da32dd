package org.investorchat.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Verifies drafts over HTTP as the console does. */
@ApiTest
class VerificationControllerTest {

  private final DeskClient operator;

  VerificationControllerTest(@LocalServerPort int port) {
    operator = new DeskPeople(port).operator();
  }

  @Test
  void marksWhatAClauseDoesNotCarry() {
    var review =
        verify(
                """
                {"texts": {"en": "Fine so far. The limit is raised to $50 million [7.4].", "zh": ""}}
                """)
            .json();

    JsonNode sentence = review.at("/sentences/en/1");
    assertThat(sentence.at("/text").asString())
        .isEqualTo("The limit is raised to $50 million [7.4].");
    assertThat(sentence.at("/start").asInt()).isEqualTo(13);
    assertThat(sentence.at("/end").asInt()).isEqualTo(54);
    assertThat(sentence.at("/clauses/0").asString()).isEqualTo("7.4");
    JsonNode finding = sentence.at("/findings/0");
    assertThat(finding.at("/fault").asString()).isEqualTo("number");
    assertThat(finding.at("/clause").asString()).isEqualTo("7.4");
    assertThat(finding.at("/message/en").asString()).contains("50", "$5 million to $10 million");
    assertThat(finding.at("/message/zh").asString()).contains("50", "1000\u4e07\u7f8e\u5143");
    assertThat(review.at("/secondLook").asBoolean()).isTrue();
    assertThat(review.at("/clauses/0/url").asString()).isEqualTo("/measures/7?lang=en#7.4");
    assertThat(review.at("/checklist/0/mentioned").asBoolean()).isFalse();
  }

  @Test
  void takesNothingTypedYet() {
    var review = verify("{\"texts\": {}}");

    assertThat(review.status()).isEqualTo(200);
    assertThat(review.header("Cache-Control")).isEqualTo("no-store");
    assertThat(review.json().at("/sentences/en").isEmpty()).isTrue();
    assertThat(review.json().at("/risks/0/id").asString()).isEqualTo("no-answer");
  }

  @Test
  void namesTheFieldThatCannotBeTaken() {
    assertThat(field(verify("{}"))).isEqualTo("texts");
    assertThat(field(verify("{\"texts\": {\"zh\": \"%s\"}}".formatted("x".repeat(8001)))))
        .isEqualTo("texts.zh");
    assertThat(field(verify("{\"texts\": {}, \"question\": \"%s\"}".formatted("x".repeat(501)))))
        .isEqualTo("question");
  }

  private Response verify(String body) {
    return operator.post("/api/v1/desk/verify", body);
  }

  private static String field(Response refused) {
    assertThat(refused.status()).isEqualTo(400);
    return refused.json().at("/errors/0/field").asString();
  }
}
