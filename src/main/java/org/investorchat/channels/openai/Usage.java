package org.investorchat.channels.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;

/**
 * How much was said. There is no language model whose tokens could be counted: a token is a Chinese
 * character, or a run of other letters and digits, which comes near what models count.
 */
@Schema(
    name = "CompletionUsage",
    description = "How much was said: Chinese characters, and words of other scripts.")
record Usage(
    @JsonProperty("prompt_tokens") int prompt,
    @JsonProperty("completion_tokens") int completion,
    @JsonProperty("total_tokens") int total) {

  private static final Pattern TOKEN =
      Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{N}&&[^\\p{IsIdeographic}]]+");

  static Usage of(CompletionRequest request, String completion) {
    int prompt = request.all().stream().map(ChatMessage::text).mapToInt(Usage::tokens).sum();
    int said = tokens(completion);
    return new Usage(prompt, said, prompt + said);
  }

  private static int tokens(String text) {
    return (int) TOKEN.matcher(text).results().count();
  }
}
