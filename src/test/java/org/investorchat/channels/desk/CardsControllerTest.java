package org.investorchat.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes cards and decides on them over HTTP as the console does, on one server for all tests. */
@ApiTest
class CardsControllerTest {

  private static final String CARDS = "/api/v1/desk/cards";
  private static final Duration SOON = Duration.ofSeconds(30);

  private final JsonMapper json = new JsonMapper();
  private final DeskPeople people;

  CardsControllerTest(@LocalServerPort int port) {
    people = new DeskPeople(port);
  }

  @Test
  void anApprovedCardAnswersUntilItIsWithdrawn() throws IOException {
    var operator = people.operator();
    var supervisor = people.supervisor();

    var proposed = operator.post(CARDS, example("proposeCard"));
    assertThat(proposed.status()).isEqualTo(201);
    assertThat(proposed.json().at("/state").asString()).isEqualTo("proposed");
    assertThat(proposed.json().at("/findings")).isEmpty();
    assertThat(proposed.json().at("/live").asBoolean()).isFalse();
    String card = CARDS + "/" + proposed.json().at("/id").asString();

    var approved = supervisor.post(card + "/approve", "{\"version\": 1}");
    assertThat(approved.status()).isEqualTo(200);
    assertThat(approved.json().at("/publishedRevision").asInt()).isEqualTo(1);
    await().atMost(SOON).until(() -> operator.get(card).json().at("/live").asBoolean());
    assertThat(operator.get(CARDS + "?state=published").text()).contains(id(approved.json()));
    assertThat(operator.get(CARDS + "?state=rejected").text()).doesNotContain(id(approved.json()));

    var export = operator.get(CARDS + "/export");
    assertThat(export.header("Content-Type")).isEqualTo("application/yaml;charset=UTF-8");
    assertThat(export.text()).contains(id(approved.json()), "乐手");

    var withdrawn = supervisor.post(card + "/withdraw", "{\"version\": 2, \"reason\": \"old\"}");
    assertThat(withdrawn.json().at("/reason").asString()).isEqualTo("old");
    await().atMost(SOON).until(() -> !operator.get(card).json().at("/live").asBoolean());
  }

  @Test
  void whoWroteItDoesNotApproveIt() throws IOException {
    var supervisor = people.supervisor();
    String card = CARDS + "/" + id(supervisor.post(CARDS, example("proposeCard")).json());

    var refused = supervisor.post(card + "/approve", "{\"version\": 1}");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(type(refused)).isEqualTo("/problems/second-person-needed");
  }

  @Test
  void whoComesSecondIsToldWhoCameFirst() throws IOException {
    var operator = people.operator();
    var supervisor = people.supervisor();
    String card = CARDS + "/" + id(operator.post(CARDS, example("proposeCard")).json());
    supervisor.post(card + "/reject", "{\"version\": 1, \"reason\": \"not so\"}");

    var late = operator.post(card + "/reject", "{\"version\": 1, \"reason\": \"no\"}");
    var inChinese =
        operator.post(
            card + "/reject",
            "{\"version\": 1, \"reason\": \"no\"}",
            it -> it.set("Accept-Language", "zh"));
    var again = operator.post(card + "/reject", "{\"version\": 2, \"reason\": \"no\"}");

    assertThat(late.status()).isEqualTo(409);
    assertThat(type(late)).isEqualTo("/problems/came-first");
    assertThat(late.json().at("/detail").asString()).contains("rejected the card");
    assertThat(inChinese.json().at("/detail").asString()).contains("否决知识条目");
    assertThat(type(again)).isEqualTo("/problems/step-not-possible");
    assertThat(operator.get(CARDS + "/desk-none").status()).isEqualTo(404);
  }

  @Test
  void whatStandsAgainstACardIsTold() throws IOException {
    var request = (ObjectNode) json.readTree(example("proposeCard"));
    request.withObject("/questions").putArray("en").add("What of it?");
    String card = CARDS + "/" + id(people.operator().post(CARDS, request.toString()).json());
    var supervisor = people.supervisor();

    var refused = supervisor.post(card + "/approve", "{\"version\": 1}");
    var inChinese =
        supervisor.post(
            card + "/approve", "{\"version\": 1}", it -> it.set("Accept-Language", "zh"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(type(refused)).isEqualTo("/problems/card-not-sound");
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("questions.en");
    var findings = supervisor.get(card).json().at("/findings");
    assertThat(refused.json().at("/errors")).hasSameSizeAs(findings);
    assertThat(refused.json().at("/errors/0/message")).isEqualTo(findings.at("/0/message/en"));
    assertThat(inChinese.json().at("/errors/0/message")).isEqualTo(findings.at("/0/message/zh"));
    assertThat(supervisor.get(card).json().at("/state").asString()).isEqualTo("proposed");
  }

  @ParameterizedTest
  @CsvSource({
    "clauses, clauses",
    "questions, questions",
    "answer, answer",
  })
  void namesTheFieldThatIsMissing(String removed, String field) throws IOException {
    var request = (ObjectNode) json.readTree(example("proposeCard"));
    request.remove(removed);

    var refused = people.operator().post(CARDS, request.toString());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void namesTheFieldThatIsWrong() throws IOException {
    var operator = people.operator();
    String card = CARDS + "/" + id(operator.post(CARDS, example("proposeCard")).json());

    assertThat(field(operator.post(card + "/reject", "{\"version\": 1}"))).isEqualTo("reason");
    assertThat(field(operator.post(card + "/edit", "{}"))).isEqualTo("questions");
    assertThat(field(operator.get(CARDS + "?state=odd"))).isEqualTo("state");
  }

  @Test
  void figuresAreShownAndSaved() {
    var supervisor = people.supervisor();

    var figures = supervisor.get("/api/v1/desk/metrics?from=2026-11-22&to=2026-11-23").json();
    var saved = supervisor.get("/api/v1/desk/metrics/export?from=2026-11-22&to=2026-11-23");

    assertThat(figures.at("/byDay/0/day").asString()).isEqualTo("2026-11-22");
    assertThat(figures.at("/byDay")).hasSize(2);
    assertThat(figures.at("/rates/response").isNull()).isTrue();
    assertThat(saved.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(saved.text()).contains("\"figure\",\"value\"", "\"to\",\"2026-11-23\"");
    assertThat(field(supervisor.get("/api/v1/desk/metrics?from=yesterday"))).isEqualTo("from");
    assertThat(field(supervisor.get("/api/v1/desk/metrics?from=2027-01-01&to=2026-11-23")))
        .isEqualTo("from");
  }

  private static String example(String operation) throws IOException {
    return new ClassPathResource("openapi/" + operation + ".request.zh.json")
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static String id(JsonNode card) {
    return card.at("/id").asString();
  }

  private static String type(Response refused) {
    return refused.json().at("/type").asString();
  }

  private static String field(Response refused) {
    assertThat(refused.status()).isEqualTo(400);
    return refused.json().at("/errors/0/field").asString();
  }
}
