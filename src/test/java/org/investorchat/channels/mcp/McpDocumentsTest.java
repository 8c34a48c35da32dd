package org.investorchat.channels.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the documents that clients can list and read. */
@ApiTest
class McpDocumentsTest {

  private static final String POLICY = "policy://beijing-foreign-investment-2021/";

  private final int port;
  private final Api api;
  private McpSyncClient client;

  McpDocumentsTest(@LocalServerPort int port) {
    this.port = port;
    this.api = new Api(port);
  }

  @BeforeEach
  void connect() {
    client = McpClients.connected(port);
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void listsEveryMeasureInEachLanguageInTheOrderOfThePolicy() {
    var uris = client.listResources().resources().stream().map(Resource::uri).toList();

    var expected =
        Stream.of("en", "zh-Hans", "zh-Hant")
            .flatMap(
                it ->
                    Stream.concat(
                        Stream.of(it + "/measures", it + "/json/measures"),
                        IntStream.rangeClosed(0, 25).mapToObj(n -> it + "/measures/" + n)))
            .map(POLICY::concat);
    assertThat(uris).containsExactlyElementsOf(expected.toList());
  }

  @Test
  void everyDocumentThatIsListedCanBeRead() {
    for (var resource : client.listResources().resources()) {
      var contents = McpClients.read(client, resource.uri());

      assertThat(contents.uri()).isEqualTo(resource.uri());
      assertThat(contents.mimeType()).isEqualTo(resource.mimeType());
      assertThat(contents.text()).isNotBlank();
      assertThat(resource.title()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "zh-Hant"})
  void theListLeadsToEveryMeasure(String language) {
    String list = McpClients.read(client, POLICY + language + "/measures").text();

    for (int number = 0; number <= 25; number++) {
      assertThat(list).contains("](" + POLICY + language + "/measures/" + number + ")");
    }
    assertThat(list).endsWith("http://localhost:" + port + "/measures?lang=" + language);
  }

  @Test
  void templatesLeadToMarkdownAndToWhatTheApiGives() {
    var templates =
        client.listResourceTemplates().resourceTemplates().stream()
            .map(ResourceTemplate::uriTemplate);
    assertThat(templates)
        .containsExactlyInAnyOrder(
            "policy://{policy}/{language}/measures/{number}",
            "policy://{policy}/{language}/json/measures/{number}");

    for (String language : List.of("en", "zh-Hans", "zh-Hant")) {
      var one = json(POLICY + language + "/json/measures/7");
      assertThat(one).isEqualTo(api.get("/api/v1/measures/7?lang=" + language).json());
      assertThat(json(POLICY + language + "/json/measures").get(7)).isEqualTo(one);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "policy://beijing-foreign-investment-2021/en/measures/26",
        "policy://beijing-foreign-investment-2021/fr/measures/7",
        "policy://beijing-foreign-investment-2021/en/measures/07x",
        "policy://beijing-foreign-investment-2021/en/measures/../../../etc/passwd",
        "policy://nowhere/en/measures/7",
        "policy://nowhere/en/measures",
        "file:///etc/passwd"
      })
  void whatThereIsNotIsRefusedInWords(String uri) {
    assertThatExceptionOfType(McpError.class)
        .isThrownBy(() -> McpClients.read(client, uri))
        .satisfies(
            it -> {
              assertThat(it.getJsonRpcError().code()).isEqualTo(-32002);
              assertThat(it.getJsonRpcError().data()).isNull();
              assertThat(it.getMessage())
                  .contains("There is no such document")
                  .doesNotContain("passwd", "modelcontextprotocol");
            });
  }

  private JsonNode json(String uri) {
    return new JsonMapper().readTree(McpClients.read(client, uri).text());
  }
}
