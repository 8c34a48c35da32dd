package org.investorchat.desk;

import org.investorchat.desk.TicketState.Approved;
import org.investorchat.desk.TicketState.AwaitingApproval;
import org.investorchat.desk.TicketState.Claimed;
import org.investorchat.desk.TicketState.Closed;
import org.investorchat.desk.TicketState.Drafted;
import org.investorchat.desk.TicketState.Queued;
import org.investorchat.desk.TicketState.Sent;
import org.investorchat.desk.TicketState.Transferred;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what is kept of the desk as JSON and reads it back. Fields that a later version added are
 * left out when read by an earlier one.
 */
@Component
final class TicketCodec {

  private static final String STATE = "state";
  private static final String KIND = "kind";

  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new SimpleModule().addDeserializer(TicketState.class, new TicketStateReader()))
          .build();

  String write(Ticket ticket) {
    ObjectNode fields = json.valueToTree(ticket);
    ((ObjectNode) fields.path(STATE)).put(KIND, ticket.state().id());
    return fields.toString();
  }

  Ticket readTicket(String text) {
    return json.readValue(text, Ticket.class);
  }

  String write(Action action) {
    return json.writeValueAsString(action);
  }

  String write(AuditEvent event) {
    return json.writeValueAsString(event);
  }

  AuditEvent readEvent(String text) {
    return json.readValue(text, AuditEvent.class);
  }

  /** Reads a state by the name that stands beside its fields. */
  private static final class TicketStateReader extends ValueDeserializer<TicketState> {

    @Override
    public TicketState deserialize(JsonParser parser, DeserializationContext context) {
      JsonNode fields = context.readTree(parser);
      String kind = fields.path(KIND).asString();
      var stage =
          Stage.ofId(kind)
              .orElseThrow(() -> new IllegalArgumentException("expected a state, got " + kind));
      return context.readTreeAsValue(fields, type(stage));
    }

    private static Class<? extends TicketState> type(Stage stage) {
      return switch (stage) {
        case QUEUED -> Queued.class;
        case CLAIMED -> Claimed.class;
        case DRAFTED -> Drafted.class;
        case AWAITING_APPROVAL -> AwaitingApproval.class;
        case APPROVED -> Approved.class;
        case SENT -> Sent.class;
        case TRANSFERRED -> Transferred.class;
        case CLOSED -> Closed.class;
      };
    }
  }
}
