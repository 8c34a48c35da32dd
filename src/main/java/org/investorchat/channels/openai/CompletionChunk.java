package org.investorchat.channels.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.investorchat.channels.CitationView;
import org.jspecify.annotations.Nullable;

/** A piece of an answer that comes as events. */
record CompletionChunk(
    String id,
    String object,
    long created,
    String model,
    List<Choice> choices,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Usage usage,
    @JsonProperty("conversation_id") String conversationId) {

  /** The one there is. */
  record Choice(
      int index,
      Delta delta,
      @Nullable Object logprobs,
      @JsonProperty("finish_reason") @Nullable String finishReason) {}

  /** What is added to the message. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Delta(
      @Nullable String role,
      @Nullable String content,
      @Nullable List<UrlCitation> annotations,
      @Nullable List<CitationView> citations) {}

  /** Returns the first: who speaks. */
  static CompletionChunk begin(CompletionOccasion occasion) {
    return of(occasion, new Delta("assistant", "", null, null), null);
  }

  static CompletionChunk text(CompletionOccasion occasion, String text) {
    return of(occasion, new Delta(null, text, null, null), null);
  }

  /** Returns what the text rests on. */
  static CompletionChunk sources(CompletionOccasion occasion, Completed completed) {
    return of(
        occasion, new Delta(null, null, completed.annotations(), completed.citations()), null);
  }

  static CompletionChunk stop(CompletionOccasion occasion) {
    return of(occasion, new Delta(null, null, null, null), "stop");
  }

  /** Returns the one that counts and says nothing. */
  static CompletionChunk usage(CompletionOccasion occasion, Usage usage) {
    return of(occasion, List.of(), usage);
  }

  private static CompletionChunk of(
      CompletionOccasion occasion, Delta delta, @Nullable String finishReason) {
    return of(occasion, List.of(new Choice(0, delta, null, finishReason)), null);
  }

  private static CompletionChunk of(
      CompletionOccasion occasion, List<Choice> choices, @Nullable Usage usage) {
    return new CompletionChunk(
        occasion.id(),
        "chat.completion.chunk",
        occasion.created(),
        occasion.model(),
        choices,
        usage,
        occasion.conversation());
  }
}
