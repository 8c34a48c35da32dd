package org.investorchat.channels.openai;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.stream.Collectors;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody says in a conversation that a program retells. */
@Schema(name = "ChatMessage")
record ChatMessage(
    @Schema(
            description =
                "user for the person who asks; what system, developer, assistant and others say is"
                    + " passed over.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String role,
    @Schema(
            description =
                "The text, or a list of parts, of which those of type text count; 1 to 500"
                    + " characters where it is answered.",
            types = {"string", "array", "null"})
        @Nullable JsonNode content) {

  boolean isOfUser() {
    return "user".equals(role);
  }

  /**
   * Returns the text, empty where there is none.
   *
   * @throws InvalidRequest when the content is neither a text nor a list
   */
  String text() {
    if (content == null || content.isNull()) {
      return "";
    }
    if (content.isString()) {
      return content.asString();
    }
    if (!content.isArray()) {
      throw InvalidRequest.wrongType("messages");
    }
    return content.values().stream()
        .filter(it -> it.path("type").asString("").equals("text"))
        .map(it -> it.path("text").asString(""))
        .collect(Collectors.joining("\n"));
  }

  /** Returns no word of the text: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "ChatMessage[role=" + role + "]";
  }
}
