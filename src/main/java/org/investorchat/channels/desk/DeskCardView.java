package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.investorchat.desk.CardEvent;
import org.investorchat.desk.CardFinding;
import org.investorchat.desk.ReviewedCard;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualWords;
import org.jspecify.annotations.Nullable;

/** A card of the desk as callers of the API see it. */
@Schema(name = "DeskCard", description = "A card that was made at the desk.")
record DeskCardView(
    String id,
    long version,
    @Schema(allowableValues = {"proposed", "published", "rejected", "withdrawn"}) String state,
    @Schema(
            description =
                "Number of the wording shown: the one that waits, else the one that answers.")
        int revision,
    @Schema(
            description = "Number of the wording that answers.",
            types = {"integer", "null"})
        @Nullable Integer publishedRevision,
    List<String> clauses,
    BilingualWords questions,
    Bilingual answer,
    @Schema(description = "What is wrong with the wording shown.") List<FindingView> findings,
    PersonView proposedBy,
    Instant proposedAt,
    @Schema(types = {"object", "null"}) @Nullable PersonView reviewedBy,
    @Schema(types = {"string", "null"}) @Nullable Instant reviewedAt,
    @Schema(
            description = "Why it was rejected or withdrawn.",
            types = {"string", "null"})
        @Nullable String reason,
    List<HistoryView> history,
    @Schema(types = {"string", "null"}) @Nullable String ticketId,
    @Schema(types = {"string", "null"}) @Nullable String gapId,
    @Schema(description = "Whether this instance answers with it.") boolean live) {

  static DeskCardView of(ReviewedCard reviewed, People people) {
    var card = reviewed.card();
    var shown = card.shown();
    var decision = card.decision();
    return new DeskCardView(
        card.id(),
        card.version(),
        card.state().id(),
        shown.number(),
        card.published(),
        shown.content().clauses(),
        shown.content().questions(),
        shown.content().answer(),
        reviewed.findings().stream().map(FindingView::of).toList(),
        people.named(shown.author()),
        shown.at(),
        decision.map(it -> people.named(it.by())).orElse(null),
        decision.map(CardEvent::at).orElse(null),
        decision.map(CardEvent::reason).orElse(null),
        card.history().stream().map(it -> HistoryView.of(it, people)).toList(),
        card.ticket(),
        card.gap(),
        reviewed.live());
  }

  /** Something that is wrong with a card. */
  @Schema(name = "CardFinding")
  record FindingView(
      @Schema(
              description = "Of the text at fault.",
              types = {"string", "null"},
              allowableValues = {"en", "zh"})
          @Nullable String language,
      @Schema(
              description = "Index in the answer, from 0.",
              types = {"integer", "null"})
          @Nullable Integer sentence,
      @Schema(description = "Such as too-few-questions, or that of a draft such as number.")
          String fault,
      @Schema(description = "The words at fault, or those that are missing.") String detail,
      Bilingual message) {

    private static FindingView of(CardFinding it) {
      var language = it.language();
      return new FindingView(
          language == null ? null : language.tag(),
          it.sentence(),
          it.fault(),
          it.detail(),
          it.message());
    }
  }

  /** Something that was done to a card. */
  @Schema(name = "CardHistory")
  record HistoryView(
      int revision,
      Instant at,
      PersonView by,
      @Schema(allowableValues = {"propose", "edit", "approve", "reject", "withdraw", "rollback"})
          String action,
      @Schema(types = {"string", "null"}) @Nullable String reason) {

    private static HistoryView of(CardEvent it, People people) {
      return new HistoryView(
          it.revision(), it.at(), people.named(it.by()), it.action().id(), it.reason());
    }
  }
}
