package org.investorchat.conversation;

import org.investorchat.answering.Answer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes what is kept of a conversation as JSON and reads it back.
 *
 * <p>The name of a case stands beside its fields, so that a class can be renamed without losing
 * what is kept. Fields that a later version added are left out when read by an earlier one.
 */
@Component
final class EntryCodec {

  private static final String KIND = "kind";

  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Answer.class, new AnswerWriter())
                  .addDeserializer(Answer.class, new AnswerReader()))
          .build();

  String write(Entry entry) {
    ObjectNode fields = json.valueToTree(entry);
    fields.put(
        KIND,
        switch (entry) {
          case Turn _ -> "turn";
          case Notice _ -> "notice";
        });
    return fields.toString();
  }

  Entry readEntry(String text) {
    JsonNode fields = json.readTree(text);
    String kind = fields.path(KIND).asString();
    return switch (kind) {
      case "turn" -> json.treeToValue(fields, Turn.class);
      case "notice" -> json.treeToValue(fields, Notice.class);
      default -> throw new IllegalArgumentException("expected turn or notice, got " + kind);
    };
  }

  String write(Feedback feedback) {
    return json.writeValueAsString(feedback);
  }

  Feedback readFeedback(String text) {
    return json.readValue(text, Feedback.class);
  }

  String write(HandoffRequested handoff) {
    return json.writeValueAsString(handoff);
  }

  /** Requests of earlier versions name no channel: all came from the portal. */
  HandoffRequested readHandoff(String text) {
    var fields = (ObjectNode) json.readTree(text);
    fields.putIfAbsent("channel", StringNode.valueOf(AutomaticAnswers.PORTAL));
    return json.treeToValue(fields, HandoffRequested.class);
  }

  String write(Stop stop) {
    return json.writeValueAsString(stop);
  }

  Stop readStop(String text) {
    return json.readValue(text, Stop.class);
  }
}
