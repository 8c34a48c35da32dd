package org.investorchat.channels.ui;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a page made with the AI SDK sends it. Whatever else it sends is passed over.
 */
@Schema(name = "UiChatRequest")
record UiRequest(
    @Schema(
            description = "The page's id of the conversation.",
            types = {"string", "null"})
        @Nullable String id,
    @Schema(
            description =
                "The conversation, the oldest message first. The last one of the role user is"
                    + " answered in the light of those before; what the assistant says counts for"
                    + " nothing.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable List<Message> messages,
    @Schema(
            description = "Why it is sent: both are answered alike.",
            types = {"string", "null"},
            example = "submit-message")
        @Nullable String trigger) {

  /** What somebody says. */
  @Schema(name = "UiMessage")
  record Message(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "user") @Nullable String role,
      @Schema(description = "Parts, of which those of type text count.")
          @Nullable List<Part> parts) {

    boolean isOfUser() {
      return "user".equals(role);
    }

    String text() {
      return parts == null
          ? ""
          : parts.stream()
              .filter(it -> "text".equals(it.type()) && it.text() != null)
              .map(Part::text)
              .collect(Collectors.joining("\n"));
    }
  }

  /** A part of a message. */
  @Schema(name = "UiPart")
  record Part(
      @Schema(example = "text") @Nullable String type,
      @Schema(
              description = "1 to 500 characters where it is answered.",
              types = {"string", "null"})
          @Nullable String text) {

    /** Returns no word of the text: a record's own would bring it into logs. */
    @Override
    public String toString() {
      return "Part[type=" + type + "]";
    }
  }

  /**
   * Returns what the user said, the oldest first; at least one.
   *
   * @throws InvalidRequest when there is nothing
   */
  List<String> said() {
    if (messages == null) {
      throw InvalidRequest.missing("messages");
    }
    if (messages.stream().anyMatch(Objects::isNull)) {
      throw InvalidRequest.wrongType("messages");
    }
    var said = messages.stream().filter(Message::isOfUser).map(Message::text).toList();
    if (said.isEmpty()) {
      throw InvalidRequest.blank("messages");
    }
    return said;
  }
}
