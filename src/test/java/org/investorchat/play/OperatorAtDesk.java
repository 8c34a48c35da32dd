package org.investorchat.play;

import java.util.stream.StreamSupport;
import org.investorchat.channels.desk.DeskClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two people at the desk who answer whoever asks for a person. */
final class OperatorAtDesk {

  private static final String TICKETS = "/api/v1/desk/tickets";
  private static final JsonMapper JSON = new JsonMapper();

  private final DeskClient operator;
  private final DeskClient colleague;

  /** Takes two who are signed in. */
  OperatorAtDesk(DeskClient operator, DeskClient colleague) {
    this.operator = operator;
    this.colleague = colleague;
  }

  /** Returns whether a request from {@code channel} waits. */
  boolean hasTicket(String channel) {
    return waiting(channel) != null;
  }

  /** Answers the request from {@code channel} with these texts. */
  void answer(String channel, String english, String chinese) {
    var ticket = waiting(channel);
    if (ticket == null) {
      throw new IllegalStateException("no ticket from " + channel);
    }
    String id = ticket.at("/id").asString();
    step(operator, id, "claim", "");
    String texts =
        JSON.writeValueAsString(JSON.createObjectNode().put("en", english).put("zh", chinese));
    step(operator, id, "edit", ", \"texts\": " + texts);
    step(operator, id, "submit", "");
    if (state(id).equals("awaiting-approval")) {
      step(colleague, id, "approve", "");
    }
    step(operator, id, "send", "");
  }

  private JsonNode waiting(String channel) {
    var tickets = operator.get(TICKETS + "?state=queued").json().at("/tickets");
    return StreamSupport.stream(tickets.spliterator(), false)
        .filter(it -> it.at("/channel").asString().equals(channel))
        .findFirst()
        .orElse(null);
  }

  private String state(String id) {
    return operator.get(TICKETS + "/" + id).json().at("/state").asString();
  }

  private void step(DeskClient by, String id, String step, String rest) {
    long version = operator.get(TICKETS + "/" + id).json().at("/version").asLong();
    var response =
        by.post(TICKETS + "/" + id + "/" + step, "{\"version\": " + version + rest + "}");
    if (response.status() != 200) {
      throw new IllegalStateException(step + ": " + response.status() + " " + response.text());
    }
  }
}
