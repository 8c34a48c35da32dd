package org.investorchat.conversation;

import java.util.List;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Answer.Answered;
import org.investorchat.answering.Answer.Clarify;
import org.investorchat.answering.Answer.Closest;
import org.investorchat.answering.Answer.Conversational;
import org.investorchat.answering.Answer.Declined;
import org.investorchat.answering.Answer.OutOfScope;
import org.investorchat.answering.Answer.Partial;
import org.investorchat.answering.Answer.Unavailable;
import org.investorchat.answering.Reply;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads an answer that {@link AnswerWriter} wrote. */
final class AnswerReader extends ValueDeserializer<Answer> {

  @Override
  public Answer deserialize(JsonParser json, DeserializationContext context) {
    JsonNode fields = context.readTree(json);
    var reply = context.readTreeAsValue(fields.path("reply"), Reply.class);
    String kind = fields.path("kind").asString();
    return switch (kind) {
      case "answered" -> new Answered(reply);
      case "partial" -> new Partial(reply, unstated(fields));
      case "closest" -> new Closest(reply);
      case "clarify" -> new Clarify(reply);
      case "out-of-scope" -> new OutOfScope(reply);
      case "conversational" -> new Conversational(reply);
      case "declined" -> new Declined(reply);
      case "unavailable" -> new Unavailable(reply);
      default -> throw new IllegalArgumentException("expected an answer, got " + kind);
    };
  }

  private static List<String> unstated(JsonNode fields) {
    return fields.path("unstated").values().stream().map(JsonNode::asString).toList();
  }
}
