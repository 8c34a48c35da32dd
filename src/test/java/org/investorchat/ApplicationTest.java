package org.investorchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.investorchat.channels.Api;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Checks the whole application, from the request to the answer. */
@SpringBootTest(classes = InvestorChatbot.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ApplicationTest {

  private static final Pattern MARKER = Pattern.compile("\\[(\\d+)]");

  private final int port;
  private final Api api;

  ApplicationTest(@LocalServerPort int port) {
    this.port = port;
    api = new Api(port);
  }

  @ParameterizedTest
  @CsvSource({
    "What is the foreign debt quota in Zhongguancun Haidian Park?, en",
    "海淀园的外债额度是多少?, zh-Hans",
    "海淀園的外債額度是多少?, zh-Hant"
  })
  void answersInTheLanguageOfTheQuestionAndCitesTheClause(String question, String language) {
    JsonNode answer = ask(question);

    assertThat(answer.at("/outcome").asString()).isEqualTo("answered");
    assertThat(answer.at("/language").asString()).isEqualTo(language);
    assertThat(answer.at("/citations").values().stream().map(it -> it.at("/clause").asString()))
        .contains("7.4");
    assertThat(answer.at("/answer").asString()).containsAnyOf("$10 million", "1000");
    assertThat(answer.at("/responsible").values()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "What is the foreign debt quota in Zhongguancun Haidian Park?, en",
    "高新技术企业的所得税有什么优惠?, zh-Hans",
    "哪些部門負責居留許可?, zh-Hant"
  })
  void everyMarkerHasItsCitationAndEveryQuoteStandsInItsClause(String question, String language) {
    JsonNode answer = ask(question);

    var markers = new TreeSet<Integer>();
    MARKER
        .matcher(answer.at("/answer").asString())
        .results()
        .forEach(it -> markers.add(Integer.valueOf(it.group(1))));
    assertThat(answer.at("/citations").values().stream().map(it -> it.at("/marker").asInt()))
        .containsExactlyElementsOf(markers);
    assertThat(answer.at("/citations").values())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(clause(it, language)).contains(it.at("/quote").asString()));
  }

  @ParameterizedTest
  @CsvSource({"Hello!, conversational", "你好, conversational", "How is the weather?, out_of_scope"})
  void saysWhatAnAnswerIs(String question, String outcome) {
    assertThat(ask(question).at("/outcome").asString()).isEqualTo(outcome);
  }

  @Test
  void refusesWhatIsNoQuestion() {
    assertThat(api.ask("{\"question\": \" \"}").status()).isEqualTo(400);
    assertThat(api.ask("{\"question\": \"" + "外".repeat(2000) + "\"}").status()).isEqualTo(400);
    assertThat(api.ask("{\"question\": \"" + "外".repeat(2000) + "\"}").text())
        .contains("\"field\":\"question\"", "500");
  }

  @ParameterizedTest
  @CsvSource({"'\\u0000'", "'\\ud800'", "'\\udb40\\udc41'", "???", "'\\u202e'", "😀", "[1] [2]"})
  void answersOrRefusesAnyText(String text) {
    var response = api.ask("{\"question\": \"foreign debt " + text + "\"}");

    assertThat(response.status()).as(response.text()).isIn(200, 400);
    assertThat(response.json().isObject()).isTrue();
  }

  @Test
  void logsNothingOfWhatVisitorsAsk(CapturedOutput output) {
    ask("Xq7visitorsword foreign debt 13800138000");
    ask("Xq7visitorsword 外债");
    api.ask("{\"question\": \"" + "Xq7visitorsword".repeat(100) + "\"}");

    assertThat(output).doesNotContain("Xq7visitorsword", "13800138000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "json"})
  void aSavedConversationHoldsNoPersonalData(String format) {
    var visitor = Visitor.open(port, "{}");
    visitor.say(
        "My number is 13800138000, my mail li.lei@example.com. And the foreign debt quota?");

    String saved = visitor.call(HttpMethod.GET, "/export?format=" + format).text();

    assertThat(saved).contains("foreign debt quota").doesNotContain("13800138000", "li.lei");
  }

  private JsonNode ask(String question) {
    var body = JsonNodeFactory.instance.objectNode().put("question", question);
    return api.ask(new JsonMapper().writeValueAsString(body)).json();
  }

  private String clause(JsonNode citation, String language) {
    int measure = citation.at("/measure").asInt();
    String id = citation.at("/clause").asString();
    return api
        .get("/api/v1/measures/" + measure + "?lang=" + language)
        .json()
        .at("/clauses")
        .values()
        .stream()
        .filter(it -> it.at("/id").asString().equals(id))
        .map(it -> it.at("/text").asString())
        .findFirst()
        .orElseThrow();
  }
}
