package org.investorchat.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Looks at gaps as operators do. */
@ApiTest
class GapsControllerTest {

  private static final String GAPS = "/api/v1/desk/gaps";

  private final int port;
  private final DeskPeople people;

  GapsControllerTest(@LocalServerPort int port) {
    this.port = port;
    people = new DeskPeople(port);
  }

  @Test
  void aBadOpinionBecomesAGapThatASupervisorSettles() {
    var operator = people.operator();
    var visitor = Visitor.open(port, "{\"language\": \"en\"}");
    String message = visitor.say("How do I train a whale?").json().at("/id").asString();
    visitor.post(
        "/messages/" + message + "/feedback", "{\"useful\": false, \"reason\": \"irrelevant\"}");

    JsonNode group = await(operator, "How do I train a whale?");
    assertThat(group.at("/kind").asString()).isEqualTo("retrieval-missed");
    assertThat(group.at("/questions/0/source").asString()).isEqualTo("bad-feedback");
    assertThat(group.at("/languages/en").asInt()).isEqualTo(1);
    String dismiss = GAPS + "/" + group.at("/id").asString() + "/dismiss";

    assertThat(operator.post(dismiss, "{\"reason\": \"no whales here\"}").status()).isEqualTo(403);
    var supervisor = people.supervisor();
    assertThat(supervisor.post(dismiss, "{}").status()).isEqualTo(400);
    assertThat(supervisor.post(dismiss, "{\"reason\": \"no whales here\"}").status())
        .isEqualTo(204);
    assertThat(supervisor.post(dismiss, "{\"reason\": \"no whales here\"}").status())
        .isEqualTo(404);
    assertThat(find(operator, "How do I train a whale?")).isEmpty();
  }

  @Test
  void namesTheParameterThatCannotBeTaken() {
    var operator = people.operator();

    for (String query : new String[] {"kind=odd", "language=fr", "days=0", "measure=x"}) {
      var refused = operator.get(GAPS + "?" + query);
      assertThat(refused.status()).as(query).isEqualTo(400);
      assertThat(refused.json().at("/errors/0/field").asString())
          .isEqualTo(query.substring(0, query.indexOf('=')));
    }
  }

  /** What visitors think is kept beside their answers. */
  private static JsonNode await(DeskClient operator, String question) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    var found = find(operator, question);
    while (found.isEmpty() && System.nanoTime() < end) {
      found = find(operator, question);
    }
    return found.orElseThrow();
  }

  private static Optional<JsonNode> find(DeskClient operator, String question) {
    return stream(operator.get(GAPS).json().at("/groups"))
        .filter(
            it ->
                stream(it.at("/questions"))
                    .anyMatch(q -> q.at("/text").asString().equals(question)))
        .findFirst();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return list.values().stream();
  }
}
