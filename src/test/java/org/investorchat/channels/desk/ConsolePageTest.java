package org.investorchat.channels.desk;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the page that the console's scripts fill. */
@ApiTest
class ConsolePageTest {

  private static final Pattern EMBEDDED =
      Pattern.compile("<script type=\"application/json\" id=\"texts\">(.*?)</script>");

  private static final Path SCRIPTS = Path.of("src/main/resources/static/desk");
  private static final Pattern USED = Pattern.compile("['`](console\\.[\\w.-]+)");

  private final DeskClient operator;
  private final Api stranger;

  ConsolePageTest(@LocalServerPort int port) {
    operator = DeskPeople.initial(port, "operator");
    stranger = new Api(port);
  }

  @ParameterizedTest
  @CsvSource({"en, Operator desk", "zh-Hans, 坐席工作台", "zh-Hant, 坐席工作台"})
  void speaksTheLanguageAskedFor(String language, String title) {
    var page = operator.get("/desk?lang=" + language).text();

    assertThat(page)
        .contains("<html lang=\"" + language + "\"", "<title>" + title + "</title>", "<noscript>")
        .contains("name=\"robots\" content=\"noindex\"");
    assertThat(content(page).at("/language").asString()).isEqualTo(language);
  }

  @Test
  void remembersTheLanguageThatWasChosen() {
    var chosen = operator.get("/desk?lang=zh-Hans");

    assertThat(chosen.headers().getOrEmpty("Set-Cookie"))
        .filteredOn(it -> it.startsWith("desk-language="))
        .singleElement(STRING)
        .contains("Path=/desk", "HttpOnly", "SameSite=Lax");
    assertThat(operator.get("/desk").text()).contains("<html lang=\"zh-Hans\"");
  }

  @Test
  void showsNothingToStrangers() {
    var page = stranger.get("/desk/gaps?lang=en");

    assertThat(page.status()).isEqualTo(303);
    assertThat(page.header("Location")).contains("/desk/login");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk",
        "/desk/gaps",
        "/desk/cards",
        "/desk/figures",
        "/desk/audit",
        "/desk/switch",
        "/desk/letters",
        "/desk/accounts",
        "/desk/tickets/tkt_any",
        "/desk/cards/new"
      })
  void isTheSameAtEveryAddress(String path) {
    var page = operator.get(path + "?lang=en");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("src=\"/desk/page.js\"");
  }

  @Test
  void hasNoOtherAddress() {
    assertThat(operator.get("/desk/anything").status()).isEqualTo(404);
    assertThat(operator.get("/desk?lang=fr").status()).isEqualTo(400);
  }

  @Test
  void noScriptOrStyleStandsInThePage() {
    var page = operator.get("/desk?lang=zh-Hans");

    assertThat(page.text())
        .doesNotContain("onclick", "style=", "<style", "javascript:")
        .doesNotContainPattern("<script(?![^>]*(src=|application/json))");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none';", "script-src 'self';", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void noTextCanEndTheElementItIsEmbeddedIn() {
    var embedded = EMBEDDED.matcher(operator.get("/desk?lang=en").text());

    assertThat(embedded.find()).isTrue();
    assertThat(embedded.group(1)).doesNotContain("<", ">", "&");
  }

  @Test
  void scriptsAreServedAndEnterNothingAsMarkup() throws IOException {
    assertThat(operator.get("/desk/page.js").status()).isEqualTo(200);
    assertThat(operator.get("/desk/desk.css").status()).isEqualTo(200);
    assertThat(scripts())
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
  }

  /** A script that fills in a text cannot do more than put a value for a number in braces. */
  @Test
  void scriptedTextsHoldNothingButNumbersInBraces() {
    var texts = content(operator.get("/desk?lang=en").text()).at("/texts");

    assertThat(texts.values())
        .allSatisfy(
            it -> assertThat(it.asString().replaceAll("\\{\\d}", "")).doesNotContain("{", "''"));
  }

  /** A key stands in a script whole, or as a template whose beginning stands there. */
  @Test
  void scriptsUseTheTextsThereAre() throws IOException {
    var keys = content(operator.get("/desk?lang=en").text()).at("/texts").propertyNames();
    var used = USED.matcher(scripts()).results().map(it -> it.group(1)).collect(toSet());

    assertThat(used)
        .allSatisfy(it -> assertThat(keys).anyMatch(key -> isMeant(it, key)))
        .hasSizeGreaterThan(200);
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
