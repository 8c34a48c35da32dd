package org.investorchat.channels.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    assertThat(page.text()).contains(translation);
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

  @ParameterizedTest
  @CsvSource({"en, zh-Hans", "zh-Hans, en", "zh-Hant, en"})
  void everyClauseStandsInTheOtherLanguageToo(String language, String other) {
    var clauses = api.get("/api/v1/measures/7?lang=" + other).json().at("/clauses");

    String page = api.get("/measures/7?lang=" + language).text();

    assertThat(clauses.values())
        .allSatisfy(
            it ->
                assertThat(page)
                    .contains("lang=\"" + other + "\">" + escaped(it.at("/text").asString())));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;");
  }

  @Test
  void explainsHowBindingAClauseIsAndWhatItRestsOn() {
    String page = api.get("/measures/9?lang=en").text();

    assertThat(page)
        .contains("Applies within a pilot only.", "do not exceed 20 million yuan")
        .contains("<a href=\"#9.2\">Clause 9.2</a>")
        .contains("href=\"/?lang=en&amp;q=What+does+measure+9+say%3F\"");
    assertThat(api.get("/measures/14?lang=zh-Hans").text()).contains("中英文差异：");
  }

  @Test
  void saysHowToCiteIt() {
    assertThat(api.get("/measures/7?lang=zh-Hans").text())
        .contains("《北京市关于进一步加强稳外资工作的若干措施》（京商资发字〔2021〕14号）第7条“促进贸易投融资便利化”。")
        .containsPattern("http://localhost:\\d+/measures/7\\?lang=zh-Hans<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/measures", "/measures/7"})
  void tellsSearchEnginesWhichPageIsWhich(String path) {
    String page = api.get(path + "?lang=zh-Hant").text();

    assertThat(page)
        .containsPattern(
            "<link rel=\"canonical\" href=\"http://localhost:\\d+" + path + "\\?lang=zh-Hant\">")
        .containsPattern("hreflang=\"en\" href=\"http://localhost:\\d+" + path + "\\?lang=en\"")
        .containsPattern("hreflang=\"x-default\" href=\"http://localhost:\\d+" + path + "\"")
        .containsPattern("<meta name=\"description\" content=\"[^\"]*若干措施");
  }

  @ParameterizedTest
  @CsvSource({"en, not stated, part-7, December 9", "zh-Hans, 未载明, part-7, 12月9日"})
  void theDocumentSaysWhatItsSourcesSayAndListsItsParts(
      String language, String blank, String part, String date) {
    String page = api.get("/measures?lang=" + language).text();

    assertThat(page)
        .contains("2021-12-29", "2021-12-09", "2021-12-30", blank, date, "14", part)
        .contains("href=\"/measures/0?lang=" + language + "\"")
        .contains("href=\"/measures/25?lang=" + language + "\"");
  }

  @Test
  void saysWhichMeasuresAreTheSourcesText() {
    assertThat(api.get("/measures?lang=en").text())
        .contains("English: as the issuing source gives it.", "measures 2, 6, 14;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en      | foreign debt | <mark>foreign</mark>",
        "en      | 外债           | <mark>外债</mark>",
        "zh-Hans | 外债           | <mark>外债</mark>",
        "zh-Hant | 外债           | <mark>外債</mark>",
        "zh-Hant | foreign debt | <mark>foreign</mark>"
      })
  void findsClausesAndMarksTheWords(String language, String words, String marked) {
    String page = api.get("/measures?lang={lang}&q={q}", language, words).text();

    assertThat(page).contains(marked, "/measures/7?lang=" + language + "#7.4");
  }

  @Test
  void findsAClauseByItsNumber() {
    assertThat(api.get("/measures?lang=en&q=7.4").text()).contains("/measures/7?lang=en#7.4");
  }

  @Test
  void saysSoWhenNothingIsFoundOrTheWordsAreTooMany() {
    assertThat(api.get("/measures?lang=en&q=zxqvw").text())
        .contains("No clause holds these words", "href=\"/?lang=en&amp;q=zxqvw\"");
    assertThat(api.get("/measures?lang=zh-Hans&q=" + "外".repeat(501)).text())
        .contains("请控制在 500 个字符以内");
    assertThat(api.get("/measures?lang=en&q={q}", " ").text()).contains("The measures by part");
  }

  @Test
  void nothingOfASearchIsMarkup() {
    String words = "<script>alert(1)</script>\" onfocus=x ${7*7} debt";

    assertThat(api.get("/measures?lang=en&q={q}", words).text())
        .contains("&lt;script&gt;", "&quot; onfocus=x ${7*7} debt")
        .doesNotContain("<script", "\" onfocus");
  }

  @ParameterizedTest
  @CsvSource({
    "/measures/26?lang=en, 404, There is no such page",
    "/measures/7?lang=zh-Hans&policy=none, 404, 页面不存在",
    "/measures/7?lang=fr, 400, There is no such page",
    "/measures?lang=zh-Hant&policy=none, 404, 頁面不存在",
    "/measures/seven?lang=en, 404, There is no such page"
  })
  void saysInAPageThatThereIsNone(String address, int status, String text) {
    var page = api.get(address);

    assertThat(page.status()).isEqualTo(status);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text()).contains(text, "href=\"/measures?lang=");
  }
}
