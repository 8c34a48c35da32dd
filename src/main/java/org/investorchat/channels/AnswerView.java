package org.investorchat.channels;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as callers of the API see it. */
@Schema(name = "Answer", description = "An answer with the clauses it rests on.")
public record AnswerView(
    @Schema(description = "Id of this answer.") String id,
    @Schema(
            description = "Id of its conversation, null for a single question.",
            types = {"string", "null"})
        @Nullable String conversationId,
    @Schema(description = "When it was given, in UTC.") Instant at,
    @Schema(
            description = "Language and script of the answer.",
            allowableValues = {"en", "zh-Hans", "zh-Hant"})
        String language,
    Outcome outcome,
    @Schema(description = "The text; every [n] has its citation and every citation its [n].")
        String answer,
    List<CitationView> citations,
    @Schema(description = "Who is responsible for the cited measures.")
        List<ResponsibilityView> responsible,
    @Schema(description = "From 0 to 1.") double confidence,
    @Schema(
            description =
                "How the text came about: a reviewed card, sentences of the clauses, a language"
                    + " model's verified text, a fallback from one, or none of them.",
            allowableValues = {"curated", "verbatim", "generated", "fallback", "none"})
        String composer,
    @Schema(
            description =
                "The question as it was understood in its conversation, null where it stood alone.",
            types = {"string", "null"})
        @Nullable String rewrittenQuestion,
    @Schema(description = "Questions to ask next.") List<String> suggestions,
    HandoffView handoff,
    @Schema(description = "12 hex digits that change with the knowledge.") String knowledgeVersion,
    @Schema(
            description =
                "Whether a neighbour of the service is away and the answer does without it.")
        boolean degraded,
    @Schema(description = "What the reader must know about the answer.") List<String> notices) {

  /** A body and the cited measures it is responsible for. */
  @Schema(name = "Responsibility")
  public record ResponsibilityView(String id, String name, List<Integer> measures) {}

  /** The way to a person. */
  @Schema(name = "Handoff", description = "The way to a person.")
  public record HandoffView(
      boolean offered,
      @Schema(description = "Telephone number.") String hotline,
      @Schema(types = {"string", "null"}) @Nullable String reason) {}
}
