package org.investorchat.channels.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A conversation and what is to be said next. Whatever else programs send, such as a temperature,
 * is passed over.
 */
@Schema(name = "ChatCompletionRequest")
record CompletionRequest(
    @Schema(
            description = "Id of the model.",
            requiredMode = Schema.RequiredMode.REQUIRED,
            example = "investor-chatbot")
        @Nullable String model,
    @Schema(
            description =
                "The conversation, the oldest message first. The last one of the role user is"
                    + " answered in the light of those before; what other roles say counts for"
                    + " nothing.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable List<ChatMessage> messages,
    @Schema(
            description = "Whether the answer comes as events.",
            types = {"boolean", "null"})
        @Nullable Boolean stream,
    @Schema(types = {"object", "null"}) @JsonProperty("stream_options")
        @Nullable StreamOptions streamOptions) {

  /** What a stream holds. */
  @Schema(name = "StreamOptions")
  record StreamOptions(
      @Schema(
              description = "Whether the last chunk counts the tokens.",
              types = {"boolean", "null"})
          @JsonProperty("include_usage")
          @Nullable Boolean includeUsage) {}

  /**
   * Returns this, with whatever can be told without an answer found right.
   *
   * @throws InvalidRequest naming the field that is not
   */
  CompletionRequest checked() {
    if (model == null) {
      throw InvalidRequest.missing("model");
    }
    if (messages == null) {
      throw InvalidRequest.missing("messages");
    }
    if (messages.stream().anyMatch(Objects::isNull)) {
      throw InvalidRequest.wrongType("messages");
    }
    if (said().isEmpty()) {
      throw InvalidRequest.blank("messages");
    }
    return this;
  }

  /** Returns the model that is asked. */
  Model asked() {
    return Model.named(Objects.requireNonNull(model));
  }

  /** Returns what the user said, the oldest first. */
  List<String> said() {
    return all().stream().filter(ChatMessage::isOfUser).map(ChatMessage::text).toList();
  }

  /** Returns all messages, the oldest first. */
  List<ChatMessage> all() {
    return messages == null ? List.of() : messages;
  }

  /** Returns the field with what is answered. */
  String questionField() {
    int last = all().size() - 1;
    while (!all().get(last).isOfUser()) {
      last--;
    }
    return "messages[" + last + "].content";
  }

  boolean isStreamed() {
    return Boolean.TRUE.equals(stream);
  }

  boolean wantsUsage() {
    return streamOptions != null && Boolean.TRUE.equals(streamOptions.includeUsage());
  }
}
