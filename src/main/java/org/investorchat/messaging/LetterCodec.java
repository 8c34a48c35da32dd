package org.investorchat.messaging;

import org.investorchat.messaging.Inbound.Content;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes letters as JSON and reads them back. Fields that a later version added are left out when
 * read by an earlier one.
 */
@Component
final class LetterCodec {

  private static final String TYPE = "type";

  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new SimpleModule().addDeserializer(Content.class, new ContentReader()))
          .build();

  String write(Letter letter) {
    ObjectNode fields = json.valueToTree(letter);
    if (letter.inbound() != null) {
      var content = (ObjectNode) fields.path("inbound").path("content");
      content.put(TYPE, type(letter.inbound().content()));
    }
    return fields.toString();
  }

  Letter readLetter(String text) {
    return json.readValue(text, Letter.class);
  }

  String write(Suspension suspension) {
    return json.writeValueAsString(suspension);
  }

  Suspension readSuspension(String text) {
    return json.readValue(text, Suspension.class);
  }

  private static String type(Content content) {
    return switch (content) {
      case Content.Text _ -> "text";
      case Content.Arrived _ -> "arrived";
      case Content.Other _ -> "other";
    };
  }

  /** Reads a content by the type that stands beside its fields. */
  private static final class ContentReader extends ValueDeserializer<Content> {

    @Override
    public Content deserialize(JsonParser parser, DeserializationContext context) {
      JsonNode fields = context.readTree(parser);
      return switch (fields.path(TYPE).asString()) {
        case "text" -> context.readTreeAsValue(fields, Content.Text.class);
        case "arrived" -> new Content.Arrived();
        default -> new Content.Other(fields.path("kind").asString(""));
      };
    }
  }
}
