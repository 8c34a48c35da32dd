package org.investorchat.channels.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.investorchat.channels.CitationView;
import org.jspecify.annotations.Nullable;

/** An answer in the shape of OpenAI's API. */
@Schema(name = "ChatCompletion")
record Completion(
    String id,
    @Schema(allowableValues = "chat.completion") String object,
    @Schema(description = "In seconds since 1970.") long created,
    String model,
    List<Choice> choices,
    Usage usage,
    @Schema(description = "Version of the knowledge the answer rests on.")
        @JsonProperty("system_fingerprint")
        String systemFingerprint,
    @Schema(description = "The same for every question of a conversation.")
        @JsonProperty("conversation_id")
        String conversationId) {

  /** The one there is. */
  @Schema(name = "ChatCompletionChoice")
  record Choice(
      int index,
      Message message,
      @Schema(types = {"object", "null"}) @Nullable Object logprobs,
      @Schema(allowableValues = "stop") @JsonProperty("finish_reason") String finishReason) {}

  /** What the assistant says. */
  @Schema(name = "ChatCompletionMessage")
  record Message(
      @Schema(allowableValues = "assistant") String role,
      @Schema(
              description =
                  "The answer in Markdown, then its sources, what the reader must know, and that AI"
                      + " composed it.")
          String content,
      @Schema(types = {"string", "null"}) @Nullable String refusal,
      @Schema(description = "Where the text rests on which page.") List<UrlCitation> annotations,
      @Schema(description = "The clauses, as in answers of /api/v1.")
          List<CitationView> citations) {}

  static Completion of(CompletionOccasion occasion, Completed completed, Usage usage) {
    var message =
        new Message(
            "assistant", completed.text(), null, completed.annotations(), completed.citations());
    return new Completion(
        occasion.id(),
        "chat.completion",
        occasion.created(),
        occasion.model(),
        List.of(new Choice(0, message, null, "stop")),
        usage,
        completed.knowledge(),
        occasion.conversation());
  }
}
