package org.investorchat.channels.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks the pages that citations link to. */
@ApiTest
class MeasurePageTest {

  private final Api api;

  MeasurePageTest(@LocalServerPort int port) {
    api = new Api(port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en      | Measure 7 | registered in the park that meet | reference translation | pilot",
        "zh-Hans | 第7条       | 由500万美元提高至1000万美元         | 参考译文                  | 试点",
        "zh-Hant | 第7條       | 由500萬美元提高至1000萬美元         | 參考譯文                  | 試點"
      })
  void showsTheClausesInTheLanguageAskedFor(
      String language, String name, String text, String translation, String commitment) {
    var page = api.get("/measures/7?lang=" + language);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text())
        .contains("<html lang=\"" + language + "\">", "id=\"7.4\"", name, text, commitment);
    assertThat(page.text().contains(translation)).isEqualTo(!language.equals("en"));
  }

  @Test
  void escapesWhatTheClauseSays() {
    assertThat(api.get("/measures/2?lang=en").text())
        .contains("&quot;Internet + medical health&quot;");
  }

  @Test
  void linksToItsNeighboursAndItsOtherLanguages() {
    assertThat(api.get("/measures/7?lang=zh-Hans").text())
        .contains(
            "href=\"/measures/6?lang=zh-Hans\"",
            "href=\"/measures/8?lang=zh-Hans\"",
            "href=\"/measures/7?lang=en\"",
            "href=\"/measures/7?lang=zh-Hant\"");
  }

  @Test
  void theFirstAndTheLastHaveOneNeighbour() {
    assertThat(api.get("/measures/0?lang=en").text()).doesNotContain("rel=\"prev\"");
    assertThat(api.get("/measures/25?lang=en").text()).doesNotContain("rel=\"next\"");
  }

  @Test
  void everyCitationOfEveryClauseLeadsToAnAnchor() {
    for (int number = 0; number <= 25; number++) {
      var clauses = api.get("/api/v1/measures/" + number + "?lang=en").json().at("/clauses");
      String page = api.get("/measures/" + number + "?lang=en").text();

      assertThat(clauses.values())
          .allSatisfy(it -> assertThat(page).contains("id=\"" + it.at("/id").asString() + "\""));
    }
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertThat(api.get("/measures/26").status()).isEqualTo(404);
    assertThat(api.get("/measures/7?policy=none").status()).isEqualTo(404);
    assertThat(api.get("/measures/7?lang=fr").status()).isEqualTo(400);
  }

  @Test
  void thePortalIsServedWithItsTexts() {
    assertThat(api.get("/").text()).contains("/portal.js").doesNotContain("onclick", "style=");
    assertThat(api.get("/texts/en.json").json().at("/ask").asString()).isEqualTo("Ask");
    assertThat(api.get("/texts/zh-Hans.json").json().at("/ask").asString()).isEqualTo("提问");
  }
}
