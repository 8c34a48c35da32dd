package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.investorchat.knowledge.Bilingual;
import org.jspecify.annotations.Nullable;

/** What the knowledge does not answer, as callers of the API see it. */
@Schema(name = "Gaps", description = "Questions that went unanswered or badly, in groups.")
record GapsView(
    List<GroupView> groups,
    @Schema(description = "How many questions there are of each kind, whatever kind was asked for.")
        Map<String, Integer> counts) {

  /** Gaps that ask for the same thing. */
  @Schema(name = "GapGroup")
  record GroupView(
      String id,
      @Schema(allowableValues = {"document-silent", "retrieval-missed", "declined"}) String kind,
      @Schema(
              description = "The measure that comes nearest.",
              types = {"integer", "null"})
          @Nullable Integer measure,
      int count,
      @Schema(description = "How many were asked in each language.") Map<String, Integer> languages,
      @Schema(description = "The newest, five at most.") List<GapView> questions,
      Instant firstAt,
      Instant lastAt,
      @Schema(
              description = "The card that they stand beside.",
              types = {"object", "null"})
          @Nullable NearestView nearest,
      @Schema(
              description = "Id of a card that was proposed for it.",
              types = {"string", "null"})
          @Nullable String card) {}

  /** One question. */
  @Schema(name = "Gap")
  record GapView(
      String text,
      String language,
      Instant at,
      @Schema(description = "What the answer was, such as closest.") String outcome,
      @Schema(allowableValues = {"unanswered", "low-confidence", "rejected-draft", "bad-feedback"})
          String source) {}

  /** A card and its first question. */
  @Schema(name = "NearestCard")
  record NearestView(String card, Bilingual question) {}
}
