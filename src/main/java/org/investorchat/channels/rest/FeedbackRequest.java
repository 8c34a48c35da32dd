package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.investorchat.conversation.Feedback.Reason;
import org.investorchat.conversation.Feedback.Verdict;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** What a visitor thinks of an answer. */
record FeedbackRequest(
    @Schema(
            description = "Whether the answer was of use.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Boolean useful,
    @Schema(
            description = "Why not.",
            types = {"string", "null"},
            allowableValues = {
              "incorrect",
              "incomplete",
              "irrelevant",
              "unclear",
              "wrong-language",
              "other"
            })
        @Nullable String reason,
    @Schema(
            description = "In the visitor's words, at most as long as a question.",
            types = {"string", "null"})
        @Nullable String comment) {

  private static final List<String> REASONS =
      Arrays.stream(Reason.values()).map(Reason::id).toList();

  Verdict verdict() {
    if (useful == null) {
      throw InvalidRequest.missing("useful");
    }
    return new Verdict(useful, reason == null ? null : named(reason), comment);
  }

  private static Reason named(String reason) {
    return Reason.ofId(reason).orElseThrow(() -> InvalidRequest.notOneOf("reason", REASONS));
  }

  /** Returns no word of the comment: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "FeedbackRequest[useful=" + useful + "]";
  }
}
