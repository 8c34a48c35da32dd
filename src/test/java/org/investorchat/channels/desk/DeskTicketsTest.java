package org.investorchat.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Works on tickets over HTTP as operators do. */
@ApiTest
class DeskTicketsTest {

  private static final String TICKETS = "/api/v1/desk/tickets";
  private static final String WRONG =
      """
      {"en": "The limit is $50 million [7.4].", "zh": "限额为5000万美元[7.4]。"}\
      """;

  private final int port;
  private final DeskClient operator;
  private final DeskClient supervisor;
  private final DeskClient administrator;

  DeskTicketsTest(@LocalServerPort int port) {
    this.port = port;
    operator = DeskPeople.initial(port, "operator");
    supervisor = DeskPeople.initial(port, "supervisor");
    administrator = DeskPeople.initial(port, "administrator");
  }

  @Test
  void aVisitorsRequestIsAnsweredByAPersonAndTheAnswerArrives() {
    var visitor = Visitor.open(port, "{\"language\": \"en\"}");
    visitor.say("How much foreign debt?");
    String id = handOff(visitor);
    var arriving = visitor.follow();
    arriving.mark();

    var ticket = step(operator, id, "claim", "{\"version\": 1}");
    assertThat(ticket.at("/state").asString()).isEqualTo("drafted");
    assertThat(ticket.at("/question").asString()).isEqualTo("How much foreign debt?");
    assertThat(ticket.at("/tried/0/clauses/0").asString()).isEqualTo("7.4");
    assertThat(ticket.at("/transcript/0/role").asString()).isEqualTo("visitor");
    assertThat(ticket.at("/contact/consent").asString()).isEqualTo("given");
    assertThat(ticket.at("/responsible/0/measures/0").asInt()).isEqualTo(7);
    assertThat(ticket.at("/draft/texts/en").asString()).contains("$5 million");
    assertThat(ticket.at("/revisions/0/kind").asString()).isEqualTo("automatic");
    assertThat(steps(ticket)).contains("submit", "edit", "release").doesNotContain("send");

    var waiting = step(operator, id, "submit", versioned(ticket));
    assertThat(waiting.at("/state").asString()).isEqualTo("awaiting-approval");
    var approved = step(supervisor, id, "approve", versioned(waiting));
    assertThat(approved.at("/approval/by/id").asString()).isEqualTo("supervisor");
    var sent = step(operator, id, "send", versioned(approved));

    assertThat(sent.at("/sent/delivery").asString()).isEqualTo("delivered");
    var arrived = arriving.next().orElseThrow().json();
    assertThat(arrived.at("/role").asString()).isEqualTo("operator");
    assertThat(arrived.at("/text").asString()).contains("$10 million", "[1] Clause 7.4");
    assertThat(visitor.transcript().json().at("/messages")).contains(arrived);
  }

  @Test
  void whoComesLateIsToldWhoCameFirst() {
    String id = handOff(Visitor.open(port, "{}"));
    step(operator, id, "claim", "{\"version\": 1}");

    var refused =
        supervisor.post(
            TICKETS + "/" + id + "/claim",
            "{\"version\": 1}",
            it -> it.set("Accept-Language", "en"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/came-first");
    assertThat(refused.json().at("/detail").asString()).contains("claimed the ticket at");
    assertThat(refused.json().at("/ticket/holder/id").asString()).isEqualTo("operator");
    var again = operator.post(TICKETS + "/" + id + "/claim", "{\"version\": 1}");
    assertThat(again.status()).as("the same step taken again").isEqualTo(200);
  }

  @Test
  void whatIsNotPossibleIsRefusedWithTheTicketAsItIs() {
    String id = handOff(Visitor.open(port, "{}"));

    var refused = operator.post(TICKETS + "/" + id + "/send", "{\"version\": 1}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/step-not-possible");
    assertThat(refused.json().at("/ticket/state").asString()).isEqualTo("queued");
    assertThat(refused.json().at("/ticket/holder").isNull()).isTrue();
    assertThat(operator.post(TICKETS + "/" + id + "/dance", "{\"version\": 1}").status())
        .isIn(403, 404);
    assertThat(operator.post(TICKETS + "/tkt_none/claim", "{\"version\": 1}").status())
        .isEqualTo(404);
  }

  @Test
  void nobodyGivesTheSecondLookToTheirOwnWork() {
    String id = handOff(Visitor.open(port, "{}"));
    var claimed = step(operator, id, "claim", "{\"version\": 1}");
    var edited =
        step(
            operator,
            id,
            "edit",
            "{\"version\": " + claimed.at("/version").asLong() + ", \"texts\": " + WRONG + "}");
    assertThat(edited.at("/risks").toString()).contains("finding");
    assertThat(edited.at("/revisions/1/diff/en").isEmpty()).isFalse();
    var waiting = step(operator, id, "submit", versioned(edited));

    var refused = operator.post(TICKETS + "/" + id + "/approve", versioned(waiting));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/second-person-needed");
    var returned =
        step(
            supervisor,
            id,
            "return",
            "{\"version\": %d, \"reason\": \"the figure is wrong\"}"
                .formatted(waiting.at("/version").asLong()));
    assertThat(returned.at("/state").asString()).isEqualTo("drafted");
    assertThat(returned.at("/holder/id").asString()).isEqualTo("operator");
    assertThat(returned.at("/returned/reason").asString()).isEqualTo("the figure is wrong");
  }

  @Test
  void aCallersQuestionIsDraftedAtOnceAndMasked() {
    var drafted =
        operator.post(
            "/api/v1/desk/drafts",
            """
            {"question": "我的手机是13800138000，外债额度是多少?", "channel": "phone", "urgency": "urgent",
             "caller": {"name": "Li", "contact": "13800138000", "consent": true}}
            """);

    assertThat(drafted.status()).isEqualTo(201);
    assertThat(drafted.json().at("/state").asString()).isEqualTo("drafted");
    assertThat(drafted.json().at("/question").asString()).doesNotContain("138");
    assertThat(drafted.json().at("/callerLanguage").asString()).isEqualTo("zh-Hans");
    assertThat(drafted.json().at("/contact/value").asString()).isEqualTo("Li, 13800138000");
    assertThat(drafted.json().at("/urgency").asString()).isEqualTo("urgent");
    assertThat(drafted.json().at("/conversation").asBoolean()).isFalse();
  }

  @Test
  void fieldsThatCannotBeTakenAreNamed() {
    assertThat(field(operator.post("/api/v1/desk/drafts", "{}"))).isEqualTo("question");
    assertThat(
            field(
                operator.post(
                    "/api/v1/desk/drafts",
                    "{\"question\": \"a?\", \"caller\": {\"contact\": \"1\", \"consent\":"
                        + " false}}")))
        .isEqualTo("caller.consent");
    assertThat(field(operator.get(TICKETS + "?state=lost"))).isEqualTo("state");
    assertThat(field(operator.get(TICKETS + "?size=0"))).isEqualTo("size");
    assertThat(field(operator.get(TICKETS + "?cursor=x"))).isEqualTo("cursor");
    String id = handOff(Visitor.open(port, "{}"));
    assertThat(field(operator.post(TICKETS + "/" + id + "/claim", "{}"))).isEqualTo("version");
    assertThat(
            field(
                operator.post(
                    TICKETS + "/" + id + "/transfer",
                    "{\"version\": 1, \"to\": \"nobody\", \"reason\": \"x\"}")))
        .isEqualTo("to");
    assertThat(
            field(
                operator.post(
                    TICKETS + "/" + id + "/close", "{\"version\": 1, \"resolution\": \"lost\"}")))
        .isEqualTo("resolution");
  }

  @Test
  void listsAndStatusTellTheSame() {
    String id = handOff(Visitor.open(port, "{}"));

    var list = operator.get(TICKETS + "?state=queued&assignee=none&size=100&q=" + id).json();
    var status = operator.get("/api/v1/desk/status").json();

    assertThat(list.at("/tickets/0/id").asString()).isEqualTo(id);
    assertThat(list.at("/counts/queued").asInt()).isEqualTo(status.at("/waiting").asInt());
    assertThat(status.at("/open").asBoolean()).isTrue();
    assertThat(status.at("/hours/zh").asString()).contains("09:00-12:00");
    assertThat(status.at("/hours/en").asString()).startsWith("Monday to Friday");
    assertThat(status.at("/storeAvailable").asBoolean()).isTrue();
    assertThat(list.at("/revision").asLong()).isEqualTo(status.at("/revision").asLong());
    assertThat(administrator.get(TICKETS).status()).isEqualTo(403);
  }

  @Test
  void theTrailIsReadAndSavedByThoseWhoOversee() {
    String id = handOff(Visitor.open(port, "{}"));
    step(operator, id, "claim", "{\"version\": 1}");

    var history = operator.get(TICKETS + "/" + id + "/audit").json();
    var trail = administrator.get("/api/v1/desk/audit?action=ticket&subject=" + id).json();
    var lines = supervisor.get("/api/v1/desk/audit/export?format=jsonl");
    var table = administrator.get("/api/v1/desk/audit/export?format=csv");

    assertThat(history.at("/events/0/action").asString()).isEqualTo("ticket.open");
    assertThat(trail.at("/events/0/action").asString()).isEqualTo("ticket.draft");
    assertThat(lines.text().lines()).anyMatch(it -> it.contains(id) && it.startsWith("{\"id\""));
    assertThat(table.text()).contains("\"id\",\"at\",\"actor\"", id, "account.signed-in");
    assertThat(operator.get("/api/v1/desk/audit").status()).isEqualTo(403);
    assertThat(supervisor.get("/api/v1/desk/audit?action=audit.export").json().at("/events"))
        .isNotEmpty();
    assertThat(supervisor.get("/api/v1/desk/audit?from=yesterday").status()).isEqualTo(400);
  }

  @Test
  void aStopReachesVisitorsWithItsNoticeAndIsAudited() {
    var visitor = Visitor.open(port, "{}");
    String stop = "{\"channel\": \"all\", \"reason\": \"wrong answers on debt\"}";
    assertThat(operator.post("/api/v1/desk/automatic-answers/stop", stop).status()).isEqualTo(403);
    assertThat(
            field(supervisor.post("/api/v1/desk/automatic-answers/stop", "{\"channel\": \"all\"}")))
        .isEqualTo("reason");

    var stopped = supervisor.post("/api/v1/desk/automatic-answers/stop", stop);
    try {
      assertThat(stopped.json().at("/stops/0/by/id").asString()).isEqualTo("supervisor");
      var answer = visitor.say("外债额度是多少?").json();
      assertThat(answer.at("/outcome").asString()).isEqualTo("unavailable");
      assertThat(answer.at("/answer").asString()).contains("12345", "暂停");
      assertThat(answer.at("/handoff/offered").asBoolean()).isTrue();
      assertThat(visitor.transcript().json().at("/messages")).hasSize(2);
    } finally {
      supervisor.post("/api/v1/desk/automatic-answers/resume", stop);
    }
    assertThat(visitor.say("外债额度是多少?").json().at("/outcome").asString()).isEqualTo("answered");
    assertThat(supervisor.get("/api/v1/desk/audit?action=answers").json().at("/events"))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  private static String handOff(Visitor visitor) {
    var ticket =
        visitor.post(
            "/handoff", "{\"contact\": \"li@example.org\", \"note\": \"x\", \"consent\": true}");
    assertThat(ticket.json().at("/position").isInt()).isTrue();
    return ticket.json().at("/ticketId").asString();
  }

  private static JsonNode step(DeskClient by, String id, String step, String body) {
    var taken = by.post(TICKETS + "/" + id + "/" + step, body);
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    return taken.json();
  }

  private static String versioned(JsonNode ticket) {
    return "{\"version\": %d}".formatted(ticket.at("/version").asLong());
  }

  private static List<String> steps(JsonNode ticket) {
    return ticket.at("/steps").values().stream()
        .map(JsonNode::asString)
        .collect(Collectors.toList());
  }

  private static String field(Response refused) {
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    return refused.json().at("/errors/0/field").asString();
  }
}
