package org.investorchat.channels.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.investorchat.channels.Api;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Checks the endpoint of the Model Context Protocol below what clients do. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class McpProtocolTest {

  private static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";

  private final Api api;
  private final RawHttp raw;

  McpProtocolTest(@LocalServerPort int port) {
    api = new Api(port);
    raw = new RawHttp(port);
  }

  @Test
  void answersWithoutSessionCookieOrCache() {
    var response = post(PING, with("Mcp-Session-Id", "of another server, long gone"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
    assertThat(response.header("Content-Type")).isEqualTo("application/json");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    assertThat(response.header("RateLimit-Policy")).startsWith("\"mcp-address\"");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.headers().containsHeader("Set-Cookie")).isFalse();
    assertThat(response.headers().containsHeader("Mcp-Session-Id")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"GET", "DELETE", "PUT"})
  void thereIsNoStreamToOpenAndNoSessionToEnd(String method) {
    var response = api.call(HttpMethod.valueOf(method), "/mcp", _ -> {});

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).isEqualTo("POST");
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-26, 2025-03-26",
    "2025-06-18, 2025-06-18",
    "2025-11-25, 2025-11-25",
    "2024-11-05, 2025-11-25",
    "2099-01-01, 2025-11-25"
  })
  void agreesOnAVersionThatItSpeaks(String asked, String agreed) {
    var response =
        post(
            """
            {"jsonrpc": "2.0", "id": "a", "method": "initialize", "params": {"protocolVersion": "%s",
             "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}
            """
                .formatted(asked),
            _ -> {});

    assertThat(response.json().at("/result/protocolVersion").asString()).isEqualTo(agreed);
    assertThat(response.json().at("/id").asString()).isEqualTo("a");
  }

  @Test
  void refusesAVersionThatWasNotAgreedOn() {
    var response = post(PING, with("MCP-Protocol-Version", "2099-01-01"));

    requireFault(response, 400, -32600);
    assertThat(response.text()).contains("2025-11-25").doesNotContain("2099");
    assertThat(post(PING, with("MCP-Protocol-Version", "2025-06-18")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/of-another-time\",\"params\":{}}"
      })
  void takesNotificationsAndSaysNothing(String notification) {
    var response = post(notification, _ -> {});

    assertThat(response.status()).isEqualTo(202);
    assertThat(response.text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"jsonrpc": "2.0", "id": 1,                               | -32700
          xq7                                                       | -32700
          {"jsonrpc": "2.0", "id": 1, "method": "ping"} xq7         | -32700
          [{"jsonrpc": "2.0", "id": 1, "method": "ping"}]           | -32600
          []                                                        | -32600
          {}                                                        | -32600
          "xq7"                                                     | -32600
          null                                                      | -32600
          {"id": 1, "method": "ping"}                               | -32600
          {"jsonrpc": "1.0", "id": 1, "method": "ping"}             | -32600
          {"jsonrpc": "2.0", "id": null, "method": "ping"}          | -32600
          {"jsonrpc": "2.0", "id": {"xq7": 1}, "method": "ping"}    | -32600
          {"jsonrpc": "2.0", "id": 1.5, "method": "ping"}           | -32600
          {"jsonrpc": "2.0", "id": 1, "method": 7}                  | -32600
          {"jsonrpc": "2.0", "id": 1, "method": "ping", "params": [1]} | -32600
          {"jsonrpc": "2.0", "id": 1, "result": {}}                 | -32600
          """)
  void saysWhatAMessageIsToWhoeverSendsNone(String body, int code) {
    requireFault(post(body, _ -> {}), 400, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "method": "xq7"                                                       | -32601
          "method": "prompts/list"                                              | -32601
          "method": "resources/subscribe", "params": {"uri": "xq7"}             | -32601
          "method": "tools/call"                                                | -32602
          "method": "tools/call", "params": {"name": "xq7"}                     | -32602
          "method": "tools/call", "params": {"name": {"xq7": 1}}                | -32602
          "method": "tools/call", "params": {"name": "ask_policy", "arguments": "xq7"} | -32602
          "method": "resources/read"                                            | -32002
          "method": "resources/read", "params": {"uri": "xq7"}                  | -32002
          "method": "resources/read", "params": {"uri": ["xq7"]}                | -32602
          "method": "initialize", "params": {"protocolVersion": {"xq7": 1}}     | -32602
          """)
  void errorsOfTheProtocolAreToldInBothLanguagesAndRepeatNothing(String call, int code) {
    var response = post("{\"jsonrpc\": \"2.0\", \"id\": 1, " + call + "}", _ -> {});

    requireFault(response, 200, code);
    assertThat(response.json().at("/id").asInt()).isEqualTo(1);
  }

  @Test
  void malformedUtf8IsNoJson() {
    String response =
        raw.send(
            raw.post("/mcp", "{\"jsonrpc\": \"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(response).startsWith("HTTP/1.1 400").contains("-32700");
  }

  @Test
  void deepNestingIsNoJson() {
    requireFault(post("{\"a\":".repeat(5000), _ -> {}), 400, -32700);
  }

  @Test
  void refusesWhatIsNotSentOrWantedAsJson() {
    var wrongType = api.call(HttpMethod.POST, "/mcp", with("Content-Type", "text/plain"));
    var wrongAnswer = post(PING, with("Accept", "text/event-stream"));

    assertThat(wrongType.status()).isEqualTo(415);
    assertThat(wrongAnswer.status()).isEqualTo(406);
    assertThat(post(PING, with("Accept", "application/json, text/event-stream")).status())
        .isEqualTo(200);
    assertThat(post(PING, with("Accept", "*/*")).status()).isEqualTo(200);
  }

  @Test
  void refusesBodiesThatAreTooLarge() {
    String huge = "{\"jsonrpc\": \"2.0\", \"id\": \"" + "x".repeat(300 * 1024) + "\"}";

    assertThat(post(huge, _ -> {}).status()).isEqualTo(413);
    assertThat(raw.send(raw.chunkedPost("/mcp", huge))).startsWith("HTTP/1.1 413");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "", "http://localhost:1"})
  void refusesPagesOfOthers(String origin) {
    var response = post(PING, with("Origin", origin));

    assertThat(response.status()).isEqualTo(403);
    assertThat(response.json().at("/type").asString()).isEqualTo("/problems/unknown-site");
    assertThat(response.text()).doesNotContain("result");
  }

  @Test
  void takesNoWrongKeyAndDoesNotMindWhatIsNone() {
    String wrong = "ick_nobody_" + "x".repeat(43);

    assertThat(post(PING, it -> it.setBearerAuth(wrong)).status()).isEqualTo(401);
    assertThat(post(PING, it -> it.setBearerAuth("none")).status()).isEqualTo(200);
    assertThat(post(PING, with("Authorization", "Basic YTpi")).status()).isEqualTo(200);
  }

  @Test
  void whatGoesWrongReachesNoLog(CapturedOutput output) {
    post("xq7 {", _ -> {});
    post("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"xq7\"}", _ -> {});
    post(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":[\"xq7\"]}}",
        _ -> {});
    post(
        """
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "xq7",
         "capabilities": {}, "clientInfo": {"name": "xq7", "version": "xq7"}}}
        """,
        _ -> {});

    assertThat(output.getAll()).doesNotContain("xq7", "modelcontextprotocol");
  }

  private Response post(String body, Consumer<HttpHeaders> headers) {
    return api.post("/mcp", body, headers);
  }

  private static Consumer<HttpHeaders> with(String name, String value) {
    return it -> it.set(name, value);
  }

  private static void requireFault(Response response, int status, int code) {
    assertThat(response.status()).as(response.text()).isEqualTo(status);
    assertThat(response.header("Content-Type")).isEqualTo("application/json");
    var error = response.json().at("/error");
    assertThat(error.at("/code").asInt()).isEqualTo(code);
    assertThat(error.at("/message").asString()).contains(".\n").containsPattern("[一-龥]");
    assertThat(response.text()).doesNotContain("xq7", "Exception", "modelcontextprotocol", "\tat ");
  }
}
