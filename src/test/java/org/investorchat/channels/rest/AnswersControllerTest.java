package org.investorchat.channels.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Checks what a caller relies on when asking a single question. */
@ApiTest
class AnswersControllerTest {

  private static final String QUESTION = "What is the foreign debt quota in Haidian Park?";

  private final Api api;

  AnswersControllerTest(@LocalServerPort int port) {
    api = new Api(port);
  }

  @Test
  void answersWithEveryFieldOfTheContract() {
    var answer = api.ask("{\"question\": \"" + QUESTION + "\", \"language\": null}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.json().propertyNames())
        .containsExactly(
            "id",
            "conversationId",
            "at",
            "language",
            "outcome",
            "answer",
            "citations",
            "responsible",
            "confidence",
            "composer",
            "rewrittenQuestion",
            "suggestions",
            "handoff",
            "knowledgeVersion",
            "degraded",
            "notices");
    assertThat(answer.json().at("/citations/0").propertyNames())
        .containsExactly(
            "marker",
            "policy",
            "measure",
            "clause",
            "title",
            "quote",
            "language",
            "provenance",
            "parallel",
            "commitment",
            "conditions",
            "divergence",
            "url");
  }

  @Test
  void givesTheAnswerOfTheDialogue() {
    JsonNode answer = api.ask("{\"question\": \"" + QUESTION + "\"}").json();

    assertThat(answer.at("/id").asString()).matches("msg_[A-Za-z0-9_-]{22}");
    assertThat(answer.at("/at").asString()).isEqualTo("2026-11-23T09:00:00Z");
    assertThat(answer.at("/conversationId").isNull()).isTrue();
    assertThat(answer.at("/rewrittenQuestion").isNull()).isTrue();
    assertThat(answer.at("/outcome").asString()).isEqualTo("answered");
    assertThat(answer.at("/composer").asString()).isEqualTo("curated");
    assertThat(answer.at("/confidence").asDouble()).isEqualTo(0.93);
    assertThat(answer.at("/degraded").asBoolean()).isFalse();
    assertThat(answer.at("/handoff/hotline").asString()).isEqualTo("12345");
    assertThat(answer.at("/knowledgeVersion").asString()).matches("[0-9a-f]{12}");
    assertThat(answer.at("/responsible/0/id").asString()).isEqualTo("safe-beijing");
    assertThat(answer.at("/responsible/0/measures/0").asInt()).isEqualTo(7);
  }

  @Test
  void citesTheClauseInBothLanguages() {
    JsonNode citation = api.ask("{\"question\": \"" + QUESTION + "\"}").json().at("/citations/0");

    assertThat(citation.at("/clause").asString()).isEqualTo("7.4");
    assertThat(citation.at("/measure").asInt()).isEqualTo(7);
    assertThat(citation.at("/commitment").asString()).isEqualTo("pilot");
    assertThat(citation.at("/provenance").asString()).isEqualTo("source");
    assertThat(citation.at("/parallel/language").asString()).isEqualTo("zh-Hans");
    assertThat(citation.at("/parallel/provenance").asString()).isEqualTo("reference-translation");
    assertThat(citation.at("/parallel/quote").asString()).contains("1000万美元");
    assertThat(citation.at("/divergence").isNull()).isTrue();
    assertThat(citation.at("/url").asString()).isEqualTo("/measures/7?lang=en#7.4");
  }

  @ParameterizedTest
  @CsvSource({
    "What is the foreign debt quota?, null,        en",
    "海淀园的外债额度是多少？,            null,        zh-Hans",
    "海淀園的外債額度是多少？,            null,        zh-Hant",
    "海淀园的外债额度是多少？,            '\"en\"',      en",
    "What is the foreign debt quota?, '\"zh-Hans\"', zh-Hans",
    "What is the foreign debt quota?, '\"zh-Hant\"', zh-Hant"
  })
  void answersInTheLanguageAskedForOrThatOfTheQuestion(
      String question, String language, String expected) {
    JsonNode answer =
        api.ask("{\"question\": \"%s\", \"language\": %s}".formatted(question, language)).json();

    assertThat(answer.at("/language").asString()).isEqualTo(expected);
    assertThat(answer.at("/citations/0/language").asString()).isEqualTo(expected);
    assertThat(answer.at("/citations/0/url").asString())
        .isEqualTo("/measures/7?lang=" + expected + "#7.4");
  }

  @Test
  void quotesAreSubstringsOfTheClauseAsTheDocumentsGiveIt() {
    for (String language : new String[] {"en", "zh-Hans", "zh-Hant"}) {
      JsonNode citation =
          api.ask("{\"question\": \"%s\", \"language\": \"%s\"}".formatted(QUESTION, language))
              .json()
              .at("/citations/0");

      JsonNode measure = api.get("/api/v1/measures/7?lang=" + language).json();

      assertThat(measure.at("/clauses/3/id").asString()).isEqualTo("7.4");
      assertThat(measure.at("/clauses/3/text").asString())
          .contains(citation.at("/quote").asString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                        | question | It is required.",
        "{\"question\": null}                      | question | It is required.",
        "{\"question\": \"  \"}                    | question | It must not be blank.",
        "{\"question\": 5}                         | question | It is not of the type that"
            + " /v3/api-docs describes.",
        "{\"question\": [\"a\"]}                   | question | It is not of the type that"
            + " /v3/api-docs describes.",
        "{\"question\": \"a\", \"language\": \"fr\"} | language | It may be one of: en, zh-Hans,"
            + " zh-Hant.",
        "{\"question\": \"a\", \"language\": \"\"} | language | It may be one of: en, zh-Hans,"
            + " zh-Hant.",
        "{\"question\": \"a\", \"language\": \"zh\"} | language | It may be one of: en, zh-Hans,"
            + " zh-Hant."
      })
  void namesTheFieldThatIsWrong(String body, String field, String message) {
    Response problem = api.ask(body);

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(problem.json().at("/type").asString()).isEqualTo("/problems/invalid-request");
    assertThat(problem.json().at("/instance").asString()).isEqualTo("/api/v1/answers");
    assertThat(problem.json().at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(problem.json().at("/errors/0/message").asString()).isEqualTo(message);
  }

  @Test
  void namesTheLimitOfAQuestionThatIsTooLong() {
    Response problem = api.ask("{\"question\": \"" + "外".repeat(501) + "\"}");

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.json().at("/errors/0/field").asString()).isEqualTo("question");
    assertThat(problem.json().at("/errors/0/message").asString())
        .isEqualTo("It may have at most 500 characters.");
  }
}
