package org.investorchat.channels.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Checks the documents as callers get them. */
@ApiTest
class DocumentsControllerTest {

  private static final String POLICY = "beijing-foreign-investment-2021";

  private final Api api;

  DocumentsControllerTest(@LocalServerPort int port) {
    api = new Api(port);
  }

  @Test
  void aPolicyGivesEachDateAsItsSourceDoesAndClaimsNoEffectiveDate() {
    JsonNode policy = api.get("/api/v1/policies").json().get(0);

    assertThat(policy.at("/id").asString()).isEqualTo(POLICY);
    assertThat(policy.at("/documentNumber/zh").asString()).isEqualTo("京商资发字〔2021〕14号");
    assertThat(policy.at("/issuer/id").asString()).isEqualTo("commerce-bureau");
    assertThat(policy.at("/dates").values().stream().map(it -> it.at("/date").asString("-")))
        .containsExactly("2021-12-29", "2021-12-09", "2021-12-30", "-");
    assertThat(policy.at("/effective").isNull()).isTrue();
    assertThat(policy.at("/contact/telephone").asString()).isEqualTo("55579768");
    assertThat(policy.at("/hotline").asString()).isEqualTo("12345");
    assertThat(policy.at("/measures").asInt()).isEqualTo(25);
    assertThat(policy.at("/knowledgeVersion").asString()).matches("[0-9a-f]{12}");
  }

  @Test
  void aPolicySaysHowManyMeasuresOfEachLanguageAreTheSourcesText() {
    JsonNode provenance = api.get("/api/v1/policies").json().at("/0/provenance");

    assertThat(provenance.at("/en/source").asInt()).isEqualTo(25);
    assertThat(provenance.at("/zh/source").asInt()).isEqualTo(3);
    assertThat(provenance.at("/zh/reference-translation").asInt()).isEqualTo(22);
  }

  @Test
  void listsEveryMeasureInOrder() {
    JsonNode measures = api.get("/api/v1/measures?lang=en").json();

    assertThat(measures.values().stream().map(it -> it.at("/number").asInt()))
        .hasSize(25)
        .startsWith(1, 2, 3)
        .endsWith(24, 25);
  }

  @Test
  void aMeasureHasItsClausesWithConditionsAndCommitments() {
    JsonNode measure = api.get("/api/v1/measures/7?lang=en").json();

    assertThat(measure.propertyNames())
        .containsExactly(
            "policy",
            "number",
            "section",
            "title",
            "clauses",
            "responsible",
            "responsibleText",
            "provenance",
            "language");
    assertThat(measure.at("/section/number").asString()).isEqualTo("III");
    assertThat(measure.at("/clauses/3/id").asString()).isEqualTo("7.4");
    assertThat(measure.at("/clauses/3/commitment").asString()).isEqualTo("pilot");
    assertThat(measure.at("/clauses/3/conditions/0").asString())
        .isEqualTo("registered in the park");
    assertThat(measure.at("/responsible/1/id").asString()).isEqualTo("safe-beijing");
    assertThat(measure.at("/provenance").asString()).isEqualTo("source");
  }

  @ParameterizedTest
  @CsvSource({
    "en,      Promote the facilitation of trade investment and financing, source",
    "zh-Hans, 促进贸易投融资便利化,                                             reference-translation",
    "zh-Hant, 促進貿易投融資便利化,                                             reference-translation"
  })
  void aMeasureComesInTheLanguageAskedFor(String language, String title, String provenance) {
    var response = api.get("/api/v1/measures/7?lang=" + language);

    assertThat(response.json().at("/title").asString()).isEqualTo(title);
    assertThat(response.json().at("/language").asString()).isEqualTo(language);
    assertThat(response.json().at("/provenance").asString()).isEqualTo(provenance);
    assertThat(response.header("Content-Language")).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN,                  zh-Hans",
    "zh,                     zh-Hans",
    "zh-TW,                  zh-Hant",
    "zh-Hant-CN,             zh-Hant",
    "'zh-HK, en;q=0.5',      zh-Hant",
    "'fr, zh-CN;q=0.2',      zh-Hans",
    "'zh;q=0, en;q=0.1',     en",
    "fr,                     en",
    "';;;malformed',         en"
  })
  void withoutALanguageAcceptLanguageDecides(String acceptLanguage, String expected) {
    var response =
        api.call(
            HttpMethod.GET, "/api/v1/measures/7", it -> it.set("Accept-Language", acceptLanguage));

    assertThat(response.json().at("/language").asString()).isEqualTo(expected);
    assertThat(response.headers().getVary())
        .anySatisfy(it -> assertThat(it).isEqualToIgnoringCase("Accept-Language"));
  }

  @Test
  void theNoticeIsMeasureZero() {
    JsonNode notice = api.get("/api/v1/measures/0?lang=zh-Hans").json();

    assertThat(notice.at("/clauses/1/text").asString()).contains("实施日期");
    assertThat(notice.at("/clauses/0/provenance").asString()).isEqualTo("source");
    assertThat(notice.at("/provenance").asString()).isEqualTo("reference-translation");
  }

  @Test
  void noDocumentHoldsTheAdvertisement() {
    for (String language : new String[] {"en", "zh-Hans", "zh-Hant"}) {
      assertThat(api.get("/api/v1/measures?lang=" + language).text())
          .doesNotContain("dlhunqing", "中房網", "中房网");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/measures/26",
        "/api/v1/measures/9999",
        "/api/v1/measures/99999999999",
        "/api/v1/measures/seven",
        "/api/v1/measures/7?policy=none",
        "/api/v1/measures?policy=none"
      })
  void whatDoesNotExistIsNotFound(String path) {
    var problem = api.get(path);

    assertThat(problem.status()).isEqualTo(404);
    assertThat(problem.json().at("/type").asString()).isEqualTo("/problems/not-found");
  }

  @Test
  void anUnknownMeasureIsToldWhereTheMeasuresAre() {
    String detail = api.get("/api/v1/measures/26").json().at("/detail").asString();

    assertThat(detail).contains("/api/v1/measures?policy=" + POLICY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/measures?lang=fr", "/api/v1/measures/7?lang="})
  void anUnknownLanguageIsNamed(String path) {
    var problem = api.get(path);

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.json().at("/errors/0/field").asString()).isEqualTo("lang");
    assertThat(problem.json().at("/errors/0/message").asString())
        .isEqualTo("It may be one of: en, zh-Hans, zh-Hant.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/policies", "/api/v1/measures?lang=en", "/api/v1/measures/7?lang=en"})
  void aDocumentTheCallerHasIsNotSentAgain(String path) {
    var first = api.get(path);

    var second =
        api.call(HttpMethod.GET, path, it -> it.set("If-None-Match", first.header("ETag")));

    assertThat(first.header("Cache-Control")).isEqualTo("max-age=300, public");
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.text()).isEmpty();
  }

  @Test
  void theEntityTagTellsLanguagesApart() {
    assertThat(api.get("/api/v1/measures/7?lang=en").header("ETag"))
        .isNotEqualTo(api.get("/api/v1/measures/7?lang=zh-Hans").header("ETag"));
  }
}
