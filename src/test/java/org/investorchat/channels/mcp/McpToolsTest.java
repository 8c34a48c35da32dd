package org.investorchat.channels.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.ScriptedAnswers;
import org.investorchat.conversation.AutomaticAnswers;
import org.investorchat.conversation.Stop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks what assistants of other people find, with the SDK's client. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class McpToolsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String QUESTION = "What is the foreign debt quota in Haidian Park?";

  private final int port;
  private final Api api;
  private final AutomaticAnswers automatic;
  private McpSyncClient client;

  @Autowired
  McpToolsTest(@LocalServerPort int port, AutomaticAnswers automatic) {
    this.port = port;
    this.api = new Api(port);
    this.automatic = automatic;
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
  void introducesItselfAsWhatItIsAndIsNot() {
    var server = client.getCurrentInitializationResult();

    assertThat(server.protocolVersion()).isEqualTo("2025-11-25");
    assertThat(server.serverInfo().name()).isEqualTo("investor-chatbot");
    assertThat(server.serverInfo().title()).contains("assistant", "助手");
    assertThat(server.instructions())
        .contains("no legal or tax advice", "12345", "不提供法律或税务意见", "人工智能");
    assertThat(server.capabilities().tools()).isNotNull();
    assertThat(server.capabilities().resources()).isNotNull();
    assertThat(server.capabilities().prompts()).isNull();
    assertThat(client.ping()).isNotNull();
  }

  @Test
  void everyToolOnlyReadsAndDescribesWhatItTakesAndFindsInBothLanguages() {
    var tools = client.listTools().tools();

    assertThat(tools)
        .extracting(Tool::name)
        .containsExactly("ask_policy", "search_clauses", "get_measure");
    for (var tool : tools) {
      assertThat(tool.annotations().readOnlyHint()).isTrue();
      assertThat(tool.annotations().destructiveHint()).isFalse();
      assertThat(tool.annotations().idempotentHint()).isTrue();
      assertThat(tool.annotations().openWorldHint()).isFalse();
      assertThat(tool.title() + tool.description()).containsPattern("[a-z]{3}").contains("的");
      assertThat(json(tool.inputSchema()).path("properties"))
          .isNotEmpty()
          .allMatch(it -> it.path("description").asString().matches("(?s).*[a-z]{2}.*\n.*[一-龥].*"));
      assertThat(tool.outputSchema()).containsEntry("type", "object").containsKey("properties");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is the foreign debt quota? |         | en      | source text | AI-generated
          What is the foreign debt quota? | zh-Hans | zh-Hans | 参考译文       | 人工智能生成
          海淀园的外债额度是多少？                    |         | zh-Hans | 参考译文       | 人工智能生成
          海淀園的外債額度是多少？                    |         | zh-Hant | 參考譯文       | 人工智能生成
          """)
  void answersWithCitationsLinksAndLabels(
      String question, String asked, String language, String provenance, String label) {
    Map<String, Object> arguments =
        asked == null
            ? Map.of("question", question)
            : Map.of("question", question, "language", asked);
    var result = called("ask_policy", arguments);

    String link = "http://localhost:" + port + "/measures/7?lang=" + language + "#7.4";
    assertThat(McpClients.text(result)).contains("[1]", provenance, link);
    assertThat(McpClients.text(result).lines().toList().getLast()).startsWith(label);
    var answer = json(result.structuredContent());
    assertThat(answer.at("/outcome").asString()).isEqualTo("answered");
    assertThat(answer.at("/language").asString()).isEqualTo(language);
    assertThat(answer.at("/citations/0/url").asString()).isEqualTo(link);
    assertThat(McpClients.text(result)).contains(answer.at("/answer").asString());
    answer
        .at("/notices")
        .forEach(it -> assertThat(McpClients.text(result)).contains(it.asString()));
  }

  @Test
  void givesTheSameAsTheApi() {
    var answer = json(called("ask_policy", Map.of("question", QUESTION)).structuredContent());
    var ofTheApi = api.ask("{\"question\": \"" + QUESTION + "\"}").json();

    assertThat(answer.propertyNames()).containsExactlyElementsOf(ofTheApi.propertyNames());
    for (String field : List.of("answer", "outcome", "responsible", "confidence", "handoff")) {
      assertThat(answer.path(field)).isEqualTo(ofTheApi.path(field));
    }
    var hits = json(called("search_clauses", Map.of("query", "外债", "size", 3)).structuredContent());
    var hitsOfTheApi = api.get("/api/v1/search?q={q}&size=3", "外债").json();
    assertThat(hits.at("/hits")).hasSize(3);
    assertThat(hits.at("/hits/0/clause")).isEqualTo(hitsOfTheApi.at("/0/clause"));
    assertThat(hits.at("/hits/0/url").asString())
        .isEqualTo("http://localhost:" + port + hitsOfTheApi.at("/0/url").asString());
    assertThat(json(called("get_measure", Map.of("number", 7)).structuredContent()))
        .isEqualTo(api.get("/api/v1/measures/7?lang=en").json());
  }

  @ParameterizedTest
  @CsvSource({"en, foreign debt, source text", "zh-Hans, 外债, 参考译文", "zh-Hant, 外債, 參考譯文"})
  void findsClausesByWords(String language, String query, String provenance) {
    var result = called("search_clauses", Map.of("query", query));

    var hits = json(result.structuredContent()).at("/hits");
    assertThat(hits).hasSize(10).allMatch(it -> it.at("/language").asString().equals(language));
    assertThat(McpClients.text(result)).contains(provenance);
    hits.forEach(it -> assertThat(McpClients.text(result)).contains(it.at("/snippet").asString()));
  }

  @Test
  void saysWhenNoClauseFits() {
    var result = called("search_clauses", Map.of("query", "?!"));

    assertThat(McpClients.text(result)).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "7,  en,      Measure 7:, (source text; pilot)",
    "7,  zh-Hans, 第7条：,     （参考译文，非官方文本；试点）",
    "25, zh-Hant, 第25條：,    參考譯文",
    "0,  en,      Notice:,    source text"
  })
  void givesAWholeMeasure(int number, String language, String heading, String label) {
    var result = called("get_measure", Map.of("number", number, "language", language));

    var measure = json(result.structuredContent());
    assertThat(measure.at("/number").asInt()).isEqualTo(number);
    assertThat(measure.at("/language").asString()).isEqualTo(language);
    String text = McpClients.text(result);
    assertThat(text)
        .startsWith("# " + heading)
        .contains(label)
        .endsWith("http://localhost:%d/measures/%d?lang=%s".formatted(port, number, language));
    measure.at("/clauses").forEach(it -> assertThat(text).contains(it.at("/text").asString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ask_policy     | {}                                    | Call again with “question”
          ask_policy     | {"question": null}                    | Call again with “question”
          ask_policy     | {"question": " ", "language": "en"}   | it is blank
          ask_policy     | {"question": "　", "language": "zh-Hans"} | “question”为空白
          ask_policy     | {"question": 7}                       | a text as “question”
          ask_policy     | {"question": "How much?", "language": "fr"} | one of en, zh-Hans, zh-Hant
          ask_policy     | {"question": "多少？", "language": "de"} | “language”须为 en
          ask_policy     | {"question": "多少？", "lang": "en"}     | 仅可使用以下参数：question, language
          search_clauses | {"query": ""}                         | “query”: it is blank
          search_clauses | {"query": "debt", "size": 0}          | from 1 to 50 as “size”
          search_clauses | {"query": "債務", "size": 51}           | “size”須為 1 至 50 的整數
          search_clauses | {"query": "debt", "size": 2.5}        | from 1 to 50 as “size”
          get_measure    | {}                                    | Call again with “number”
          get_measure    | {"number": 26}                        | from 0 to 25 as “number”
          get_measure    | {"number": -1, "language": "zh-Hans"} | 0 至 25 的整数
          get_measure    | {"number": 4294967303}                | from 0 to 25
          get_measure    | {"number": "7"}                       | from 0 to 25
          get_measure    | {"number": 7, "policy": "nowhere"}    | one of beijing-foreign-investment-2021
          """)
  void tellsCallersWhatToSendInstead(String tool, String arguments, String sentence) {
    var result = McpClients.call(client, tool, map(arguments));

    assertThat(result.isError()).isTrue();
    assertThat(result.structuredContent()).isNull();
    assertThat(McpClients.text(result)).contains(sentence).doesNotContain("Exception", "org.");
  }

  @Test
  void tellsHowLongAQuestionMayBe() {
    for (var call : Map.of("ask_policy", "question", "search_clauses", "query").entrySet()) {
      var result = McpClients.call(client, call.getKey(), Map.of(call.getValue(), "a".repeat(501)));

      assertThat(result.isError()).isTrue();
      assertThat(McpClients.text(result)).contains("at most 500 characters");
    }
  }

  @Test
  void tellsThatItFailedAndNothingOfHowOrOfTheQuestion(CapturedOutput output) {
    var result =
        McpClients.call(
            client, "ask_policy", Map.of("question", ScriptedAnswers.FAIL + " 13800138000"));

    assertThat(result.isError()).isTrue();
    assertThat(McpClients.text(result)).contains("Try again", "12345").doesNotContain("Exception");
    assertThat(output.getOut())
        .contains("event=call-failed called=ask_policy")
        .doesNotContain("13800138000", ScriptedAnswers.FAIL);
  }

  @Test
  void nothingIsAnsweredWhileTheChannelIsStopped() {
    assertThat(automatic.channels()).contains("mcp");
    automatic.begin(new Stop("mcp", "wrong figures", "su", Instant.EPOCH));
    try {
      var stopped = called("ask_policy", Map.of("question", QUESTION));

      assertThat(json(stopped.structuredContent()).at("/outcome").asString())
          .isEqualTo("unavailable");
      assertThat(McpClients.text(stopped)).contains("12345");
      assertThat(api.ask("{\"question\": \"" + QUESTION + "\"}").json().at("/outcome").asString())
          .isEqualTo("answered");
    } finally {
      automatic.end("mcp");
    }
  }

  @Test
  void severalClientsAtATimeEachGetTheirOwn() {
    var languages = List.of("en", "zh-Hans", "zh-Hant");
    try (var other = McpClients.connected(port);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          languages.stream()
              .flatMap(
                  it ->
                      List.of(client, other).stream()
                          .map(who -> threads.submit(() -> inLanguage(who, it))))
              .toList();

      assertThat(calls)
          .extracting(Future::get)
          .containsExactly("en", "en", "zh-Hans", "zh-Hans", "zh-Hant", "zh-Hant");
    }
  }

  private static String inLanguage(McpSyncClient client, String language) {
    var arguments = Map.<String, Object>of("question", QUESTION, "language", language);
    var answer = McpClients.call(client, "ask_policy", arguments).structuredContent();
    return json(answer).at("/language").asString();
  }

  /** Calls a tool, which must find something of the kind that it has described. */
  private CallToolResult called(String tool, Map<String, Object> arguments) {
    var result = McpClients.call(client, tool, arguments);
    assertThat(result.isError()).as(result.toString()).isFalse();
    var described =
        client.listTools().tools().stream().filter(it -> it.name().equals(tool)).findFirst();
    var validation =
        new DefaultJsonSchemaValidator()
            .validate(described.orElseThrow().outputSchema(), result.structuredContent());
    assertThat(validation.valid()).as(validation.errorMessage()).isTrue();
    return result;
  }

  private static JsonNode json(Object value) {
    return JSON.valueToTree(value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(String json) {
    return JSON.readValue(json, Map.class);
  }
}
