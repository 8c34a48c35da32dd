package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks the headers that every response carries. */
@ApiTest
class HeadersTest {

  private final Api api;
  private final RawHttp raw;

  HeadersTest(@LocalServerPort int port) {
    api = new Api(port);
    raw = new RawHttp(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/policies", "/api/v1/measures/26", "/nowhere", "/v3/api-docs"})
  void whatIsNoPageLoadsNothing(String path) {
    var response = api.get(path);

    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(response.header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(response.headers().containsHeader("Server")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"/, script-src 'self'", "/measures/7, style-src 'self'"})
  void pagesLoadOnlyWhatThisServerHas(String path, String directive) {
    var policy = api.get(path).header("Content-Security-Policy");

    assertThat(policy).contains("default-src 'none'", directive).doesNotContain("unsafe", "*");
  }

  @Test
  void swaggerUiIsServed() {
    var page = api.get("/swagger-ui/index.html");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'self';");
  }

  @Test
  void largeDocumentsAreCompressed() {
    var answer = raw.send(raw.get("/api/v1/measures?lang=en", "Accept-Encoding: gzip"));

    assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Encoding: gzip");
  }
}
