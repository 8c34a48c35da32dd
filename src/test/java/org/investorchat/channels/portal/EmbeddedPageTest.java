package org.investorchat.channels.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

/** Checks what pages of other web sites load from here. */
@ApiTest
@TestPropertySource(
    properties = {
      "portal.sites[0].id=chamber",
      "portal.sites[0].origins[0]=https://www.example.org",
      "portal.sites[0].origins[1]=https://example.org:8443",
      "portal.sites[1].id=park",
      "portal.sites[1].origins[0]=https://park.example.cn"
    })
class EmbeddedPageTest {

  private final Api api;

  EmbeddedPageTest(@LocalServerPort int port) {
    api = new Api(port);
  }

  @ParameterizedTest
  @CsvSource({
    "'?site=chamber&lang=en', https://www.example.org https://example.org:8443",
    "?site=park,              https://park.example.cn",
    "?site=nobody, '''none'''",
    "?site=, '''none'''",
    "'?lang=en', '''none'''",
    "'?site=*', '''none'''"
  })
  void onlyPagesOfTheSiteItIsForMayFrameIt(String query, String ancestors) {
    var policy = api.get("/embed" + query).header("Content-Security-Policy");

    assertThat(policy)
        .endsWith("; frame-ancestors " + ancestors)
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/measures/7", "/swagger-ui/index.html", "/api/v1/policies"})
  void nothingElseMayBeFramed(String path) {
    var policy = api.get(path + "?site=chamber").header("Content-Security-Policy");

    assertThat(policy).contains("frame-ancestors 'none'");
  }

  @ParameterizedTest
  @CsvSource({"en, Beijing foreign investment assistant", "zh-Hant, 北京外商投資政策助手"})
  void itSpeaksTheLanguageAskedFor(String language, String title) {
    var page = api.get("/embed?site=chamber&lang=" + language);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("<html lang=\"" + language + "\"", "<title>" + title + "</title>")
        .contains("\"chat.widget.launcher\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/widget.js",
        "/portal/widget/element.js",
        "/portal/widget/widget.css",
        "/portal/base.css",
        "/portal/chat.css",
        "/portal/embed.js"
      })
  void scriptsAndStylesAreForEverybodyAndNotForLong(String path) {
    var file = api.get(path);

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(file.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(file.header("Cache-Control")).isEqualTo("max-age=600");
    assertThat(file.headers().containsHeader("Set-Cookie")).isFalse();
  }

  @Test
  void theWordsAreForKnownSitesOnly() {
    assertThat(words("https://park.example.cn").header("Access-Control-Allow-Origin"))
        .isEqualTo("https://park.example.cn");
    assertThat(words("https://evil.example").status()).isEqualTo(403);
  }

  private Response words(String origin) {
    return api.call(
        HttpMethod.GET, "/portal/texts/zh-Hans.json?site=park", it -> it.set("Origin", origin));
  }
}
