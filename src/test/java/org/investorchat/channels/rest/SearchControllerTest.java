package org.investorchat.channels.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Checks the search as callers use it. */
@ApiTest
class SearchControllerTest {

  private final Api api;

  SearchControllerTest(@LocalServerPort int port) {
    api = new Api(port);
  }

  @Test
  void ranksClausesBestFirst() {
    JsonNode hits = api.get("/api/v1/search?q={q}", "foreign debt").json();

    assertThat(hits.at("/0").propertyNames())
        .contains("measure", "clause", "snippet", "score", "title", "provenance", "url");
    assertThat(hits.values().stream().map(it -> it.at("/score").asDouble()))
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(hits.at("/0/measure").asInt()).isEqualTo(7);
    assertThat(hits.at("/0/url").asString())
        .isEqualTo("/measures/7?lang=en#" + hits.at("/0/clause").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "foreign debt,      '',      en,      Promote the facilitation of trade investment and"
        + " financing",
    "外债额度,             '',      zh-Hans, 促进贸易投融资便利化",
    "外債額度,             '',      zh-Hant, 促進貿易投融資便利化",
    "Haidian 的外债额度,           '',      zh-Hans, 促进贸易投融资便利化",
    "外债额度,             lang=en, en,      Promote the facilitation of trade investment and financing"
  })
  void searchesInTheLanguageOfTheWordsUnlessToldAnother(
      String words, String lang, String language, String title) {
    JsonNode hit = api.get("/api/v1/search?q={q}&" + lang, words).json().at("/0");

    assertThat(hit.at("/language").asString()).isEqualTo(language);
    assertThat(hit.at("/title").asString()).isEqualTo(title);
  }

  @Test
  void givesAsManyHitsAsAskedFor() {
    assertThat(api.get("/api/v1/search?q=debt&size=3").json().size()).isEqualTo(3);
    assertThat(api.get("/api/v1/search?q=debt").json().size()).isEqualTo(10);
    assertThat(api.get("/api/v1/search?q=debt&size=40").json().size()).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/search             | q    | It is required.",
        "/api/v1/search?q=          | q    | It must not be blank.",
        "/api/v1/search?q=%E3%80%80 | q    | It must not be blank.",
        "/api/v1/search?q=a&size=0  | size | It must be a whole number from 1 to 50.",
        "/api/v1/search?q=a&size=51 | size | It must be a whole number from 1 to 50.",
        "/api/v1/search?q=a&size=x  | size | It is not of the type that /v3/api-docs describes.",
        "/api/v1/search?q=a&lang=de | lang | It may be one of: en, zh-Hans, zh-Hant."
      })
  void namesTheParameterThatIsWrong(String path, String field, String message) {
    var problem = api.get(path.replace("%E3%80%80", "{q}"), "\u3000");

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.json().at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(problem.json().at("/errors/0/message").asString()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource({"7.4, 7.4", "'What is in clause 9.3?', 9.3", "第7.4款, 7.4"})
  void findsAClauseByItsNumberFirst(String words, String clause) {
    JsonNode hits = api.get("/api/v1/search?q={q}", words).json();

    assertThat(hits.at("/0/clause").asString()).isEqualTo(clause);
  }

  @ParameterizedTest
  @CsvSource({"?!", "'\uD83D\uDE00'", "<script>alert(1)</script>", "' 外 '", "%", "a AND (b OR"})
  void takesAnyWords(String words) {
    assertThat(api.get("/api/v1/search?q={q}", words).status()).isEqualTo(200);
  }

  @Test
  void refusesWordsThatAreTooLong() {
    var problem = api.get("/api/v1/search?q={q}", "外".repeat(501));

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.json().at("/errors/0/message").asString())
        .isEqualTo("It may have at most 500 characters.");
  }
}
