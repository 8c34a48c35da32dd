package org.investorchat.conversation;

import org.investorchat.answering.Answer;
import org.investorchat.answering.Answer.Answered;
import org.investorchat.answering.Answer.Clarify;
import org.investorchat.answering.Answer.Closest;
import org.investorchat.answering.Answer.Conversational;
import org.investorchat.answering.Answer.Declined;
import org.investorchat.answering.Answer.OutOfScope;
import org.investorchat.answering.Answer.Partial;
import org.investorchat.answering.Answer.Unavailable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes an answer with the name of its case, for {@link AnswerReader}. */
final class AnswerWriter extends ValueSerializer<Answer> {

  @Override
  public void serialize(Answer answer, JsonGenerator json, SerializationContext context) {
    json.writeStartObject();
    json.writeStringProperty("kind", kind(answer));
    json.writePOJOProperty("reply", answer.reply());
    if (answer instanceof Partial partial) {
      json.writePOJOProperty("unstated", partial.unstated());
    }
    json.writeEndObject();
  }

  private static String kind(Answer answer) {
    return switch (answer) {
      case Answered _ -> "answered";
      case Partial _ -> "partial";
      case Closest _ -> "closest";
      case Clarify _ -> "clarify";
      case OutOfScope _ -> "out-of-scope";
      case Conversational _ -> "conversational";
      case Declined _ -> "declined";
      case Unavailable _ -> "unavailable";
    };
  }
}
