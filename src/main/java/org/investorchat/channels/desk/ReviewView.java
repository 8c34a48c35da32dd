package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.desk.Review;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualProvenance;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Commitment;
import org.jspecify.annotations.Nullable;

/** What a person must know before they send a draft, as callers of the API see it. */
@Schema(name = "Review", description = "What to know before a draft is sent.")
record ReviewView(
    SentencesView sentences,
    @Schema(description = "Every clause cited in either language, in the order first cited.")
        List<CitedClauseView> clauses,
    @Schema(description = "Conditions of the cited clauses.") List<ConditionView> checklist,
    @Schema(description = "What of the question stays open.") List<Bilingual> unresolved,
    @Schema(description = "What makes a mistake likely or costly.") List<RiskView> risks,
    @Schema(description = "Whether a second person must approve it before it is sent.")
        boolean secondLook,
    @Schema(description = "What to say on the phone.") Bilingual script,
    @Schema(description = "What the caller must still provide.") List<Bilingual> asks) {

  /** Returns the view of {@code review}. */
  static ReviewView of(Review review, MeasureLinks links) {
    return new ReviewView(
        new SentencesView(sentences(review.en()), sentences(review.zh())),
        review.clauses().stream().map(it -> CitedClauseView.of(it, links)).toList(),
        review.checklist().stream()
            .map(it -> new ConditionView(it.clause().label(), it.condition(), it.mentioned()))
            .toList(),
        review.unresolved(),
        review.risks().stream().map(it -> new RiskView(it.kind().id(), it.words())).toList(),
        review.secondLook(),
        review.script(),
        review.asks());
  }

  private static List<SentenceView> sentences(List<Review.Sentence> sentences) {
    return sentences.stream().map(SentenceView::of).toList();
  }

  /** The sentences of both texts; where there are as many of both, they run side by side. */
  @Schema(name = "ReviewedSentences")
  public record SentencesView(List<SentenceView> en, List<SentenceView> zh) {}

  /** A sentence of a draft. */
  @Schema(name = "ReviewedSentence")
  public record SentenceView(
      @Schema(description = "As it stands in the text, labels and all.") String text,
      @Schema(description = "UTF-16 offset in the text.") int start,
      @Schema(description = "UTF-16 offset in the text, exclusive.") int end,
      @Schema(description = "Ids of the clauses it cites.") List<String> clauses,
      @Schema(description = "What is wrong with it.") List<FindingView> findings) {

    private static SentenceView of(Review.Sentence it) {
      return new SentenceView(
          it.text(),
          it.start(),
          it.end(),
          it.clauses().stream().map(ClauseId::label).toList(),
          it.findings().stream().map(FindingView::of).toList());
    }
  }

  /** Something that the clauses of a sentence do not carry. */
  @Schema(name = "Finding")
  public record FindingView(
      @Schema(description = "Such as condition-dropped.") String fault,
      @Schema(description = "The words at fault, or those that are missing.") String detail,
      @Schema(description = "The clause that says otherwise.", nullable = true)
          @Nullable String clause,
      Bilingual message) {

    static FindingView of(Review.Finding it) {
      var clause = it.clause();
      return new FindingView(
          it.fault(), it.detail(), clause == null ? null : clause.label(), it.message());
    }
  }

  /** A clause that the draft rests on. */
  @Schema(name = "CitedClause")
  public record CitedClauseView(
      String id,
      int measure,
      Bilingual title,
      Bilingual text,
      BilingualProvenance provenance,
      Commitment commitment,
      @Schema(description = "What it binds the government to, in words for a caller.")
          Bilingual commitmentWords,
      @Schema(description = "What the two languages do not share.", nullable = true)
          @Nullable Bilingual divergence,
      String url) {

    private static CitedClauseView of(Review.CitedClause it, MeasureLinks links) {
      return new CitedClauseView(
          it.id().label(),
          it.id().measure(),
          it.title(),
          it.text(),
          it.provenance(),
          it.commitment(),
          it.commitmentWords(),
          it.divergence(),
          links.clause(it.id(), ReplyLanguage.ENGLISH));
    }
  }

  /** What the caller must meet for a clause to apply. */
  @Schema(name = "Condition")
  public record ConditionView(
      String clause,
      Bilingual condition,
      @Schema(description = "Whether the question says that it is met.") boolean mentioned) {}

  /** Why a second person should look. */
  @Schema(name = "Risk")
  public record RiskView(
      @Schema(
              allowableValues = {
                "number",
                "tax",
                "visa",
                "commitment",
                "finding",
                "no-answer",
                "own-words"
              })
          String id,
      Bilingual words) {}
}
