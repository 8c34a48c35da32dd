package org.investorchat.channels.portal;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the page where questions are asked. */
@ApiTest
class ChatPageTest {

  private static final Pattern EMBEDDED =
      Pattern.compile("<script type=\"application/json\" id=\"texts\">(.*?)</script>");

  private static final Path SCRIPTS = Path.of("src/main/resources/static");
  private static final Pattern USED = Pattern.compile("['`](chat\\.[\\w.-]+)");

  private final Api api;

  ChatPageTest(@LocalServerPort int port) {
    api = new Api(port);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Beijing foreign investment assistant, What is in part III?",
    "zh-Hans, 北京外商投资政策助手, 第三部分有哪几条措施？",
    "zh-Hant, 北京外商投資政策助手, 第三部分有哪幾條措施？"
  })
  void speaksTheLanguageAskedFor(String language, String brand, String question) {
    var page = api.get("/?lang=" + language).text();

    assertThat(page)
        .contains("<html lang=\"" + language + "\"", "<title>" + brand + "</title>")
        .contains("href=\"/?lang=en\"", "href=\"/?lang=zh-Hans\"", "href=\"/?lang=zh-Hant\"")
        .contains("href=\"tel:12345\"", "<noscript>");
    assertThat(content(page).at("/language").asString()).isEqualTo(language);
    assertThat(content(page).at("/themes/2/question").asString()).isEqualTo(question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN,zh;q=0.9,en;q=0.8 | zh-Hans",
        "zh-TW,en;q=0.5          | zh-Hant",
        "de,en;q=0.7             | en",
        "fr                      | en"
      })
  void followsTheBrowsersLanguage(String wanted, String language) {
    var page = api.call(HttpMethod.GET, "/", it -> it.set("Accept-Language", wanted));

    assertThat(page.text()).contains("<html lang=\"" + language + "\"");
  }

  @Test
  void beginsWithTheSevenPartsOfThePolicy() {
    var themes = content(api.get("/?lang=en").text()).at("/themes");

    assertThat(themes).hasSize(7);
    assertThat(themes.at("/6/title").asString())
        .isEqualTo("Protect the legal rights and interests of foreign-invested enterprises");
    assertThat(themes.at("/6/measures").asString()).isEqualTo("5 measures");
  }

  @Test
  void noTextCanEndTheElementItIsEmbeddedIn() {
    var page = api.get("/?lang=en").text();
    var embedded = EMBEDDED.matcher(page);

    assertThat(embedded.find()).isTrue();
    assertThat(embedded.group(1)).doesNotContain("<", ">", "&");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "zh-Hant"})
  void widgetsOfOtherSitesFetchWhatIsEmbedded(String language) {
    var response = api.get("/portal/texts/" + language + ".json");

    assertThat(response.header("Content-Type")).startsWith("application/json");
    assertThat(response.json()).isEqualTo(content(api.get("/?lang=" + language).text()));
  }

  @Test
  void noScriptOrStyleStandsInThePage() {
    var page = api.get("/?lang=zh-Hans");

    assertThat(page.text())
        .doesNotContain("onclick", "style=", "<style", "javascript:")
        .doesNotContainPattern("<script(?![^>]*(src=|application/json))");
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self';", "style-src 'self';")
        .doesNotContain("unsafe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"favicon.svg", "base.css", "chat.css", "measures.css", "chat/page.js"})
  void itsFilesAreServed(String file) {
    assertThat(api.get("/portal/" + file).status()).isEqualTo(200);
  }

  @Test
  void languagesThatAreNotSpokenAreRefused() {
    assertThat(api.get("/?lang=fr").status()).isEqualTo(400);
    assertThat(api.get("/portal/texts/fr.json").status()).isEqualTo(400);
  }

  /** A script that fills in a text cannot do more than put a value for a number in braces. */
  @Test
  void scriptedTextsHoldNothingButNumbersInBraces() {
    var texts = content(api.get("/?lang=en").text()).at("/texts");

    assertThat(texts.values())
        .allSatisfy(
            it -> assertThat(it.asString().replaceAll("\\{\\d}", "")).doesNotContain("{", "''"));
  }

  /** A key stands in a script whole, or as a template whose beginning stands there. */
  @Test
  void scriptsUseTheTextsThereAre() throws IOException {
    var keys = content(api.get("/?lang=en").text()).at("/texts").propertyNames();
    var used = USED.matcher(scripts()).results().map(it -> it.group(1)).collect(toSet());

    assertThat(used)
        .allSatisfy(it -> assertThat(keys).anyMatch(key -> isMeant(it, key)))
        .hasSizeGreaterThan(50);
    assertThat(keys).allSatisfy(key -> assertThat(used).anyMatch(it -> isMeant(it, key)));
  }

  private static boolean isMeant(String used, String key) {
    return used.endsWith(".") ? key.startsWith(used) : key.equals(used);
  }

  private static String scripts() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.walk(SCRIPTS)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".js")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static JsonNode content(String page) {
    var embedded = EMBEDDED.matcher(page);
    assertThat(embedded.find()).isTrue();
    return new JsonMapper().readTree(embedded.group(1));
  }
}
