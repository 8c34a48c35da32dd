package org.investorchat.channels.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.investorchat.answering.LinkSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Checks which pages may call, and that nobody may where nobody is to. */
class McpOriginFilterTest {

  private final McpOriginFilter filter =
      new McpOriginFilter(
          new McpSettings(true, List.of("http://localhost:6274", "https://agent.example.org")),
          new LinkSettings("https://invest.example.org"));

  @ParameterizedTest
  @CsvSource({
    "http://localhost:6274,                localhost:8080,       true",
    "https://agent.example.org,            invest.example.org,   true",
    "https://invest.example.org,           10.0.0.7:8080,        true",
    "http://localhost:8080,                localhost:8080,       true",
    "http://127.0.0.1:8080,                127.0.0.1:8080,       true",
    "http://[::1]:8080,                    [::1]:8080,           true",
    "http://rebound.example,               rebound.example,      false",
    "http://rebound.example:8080,          rebound.example:8080, false",
    "https://rebound.example,              rebound.example,      false",
    "http://localhost.rebound.example:80,  localhost:80,         false",
    "http://localhost:8081,                localhost:8080,       false",
    "http://localhost:6274,                rebound.example,      true",
    "http://localhost:8080,                rebound.example:8080, false",
    "https://agent.example.org.evil,       invest.example.org,   false",
    "http://invest.example.org,            invest.example.org,   false",
    "null,                                 localhost:8080,       false"
  })
  void onlyOurOwnAndKnownPagesMayCall(String origin, String host, boolean allowed)
      throws Exception {
    var response = call("POST", origin, host);

    assertThat(response.getStatus()).isEqualTo(allowed ? 200 : 403);
    assertThat(response.getHeader("Access-Control-Allow-Origin"))
        .isEqualTo(allowed ? origin : null);
    assertThat(response.getHeader("Access-Control-Allow-Credentials")).isNull();
    assertThat(response.getHeaders("Vary")).contains("Origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "https://evil.example"})
  void nobodyIsKnownWhereNothingIsSet(String origin) throws Exception {
    var unset = new McpOriginFilter(new McpSettings(true, List.of()), new LinkSettings(""));

    assertThat(call(unset, "POST", origin, "evil.example").getStatus()).isEqualTo(403);
  }

  @Test
  void aPreflightOfAKnownPageNamesWhatClientsSend() throws Exception {
    var response = call("OPTIONS", "https://agent.example.org", "invest.example.org");

    assertThat(response.getStatus()).isEqualTo(204);
    assertThat(response.getHeader("Access-Control-Allow-Methods")).isEqualTo("POST");
    assertThat(response.getHeader("Access-Control-Allow-Headers"))
        .contains("Authorization", "Content-Type", "MCP-Protocol-Version", "Mcp-Session-Id");
  }

  @Test
  void aPreflightOfAnyOtherPageIsRefused() throws Exception {
    assertThat(call("OPTIONS", "https://evil.example", "invest.example.org").getStatus())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent.example.org",
        "https://agent.example.org/",
        "http://agent.example.org",
        "*"
      })
  void refusesOriginsThatNoBrowserSends(String origin) {
    assertThatThrownBy(() -> new McpSettings(true, List.of(origin)))
        .hasMessageContainingAll("mcp.origins", origin);
  }

  @Test
  void nothingIsThereWhereItIsSwitchedOff() {
    new WebApplicationContextRunner()
        .withUserConfiguration(McpEndpoint.class, McpConfiguration.class, McpOriginFilter.class)
        .withPropertyValues("mcp.enabled=false")
        .run(
            it ->
                assertThat(it)
                    .hasNotFailed()
                    .doesNotHaveBean(McpEndpoint.class)
                    .doesNotHaveBean(McpConfiguration.class)
                    .doesNotHaveBean(McpOriginFilter.class));
  }

  private MockHttpServletResponse call(String method, String origin, String host) throws Exception {
    return call(filter, method, origin, host);
  }

  private static MockHttpServletResponse call(
      McpOriginFilter filter, String method, String origin, String host) throws Exception {
    var request = new MockHttpServletRequest(method, "/mcp");
    request.addHeader("Origin", origin);
    request.addHeader("Host", host);
    if (method.equals("OPTIONS")) {
      request.addHeader("Access-Control-Request-Method", "POST");
    }
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
