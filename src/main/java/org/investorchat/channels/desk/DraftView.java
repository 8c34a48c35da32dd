package org.investorchat.channels.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.desk.DraftTexts;
import org.investorchat.desk.Review;
import org.investorchat.desk.Revision;

/** The latest state of a draft with its review, as callers of the API see it. */
@Schema(name = "Draft", description = "The latest revision of a draft, and what to know of it.")
record DraftView(
    @Schema(description = "Number of the revision, from 1.") int revision,
    @Schema(description = "Id of the account, assistant where nobody has touched it.")
        String author,
    DraftTexts texts,
    @Schema(description = "What the assistant's answer is, such as partial.") String outcome,
    @Schema(description = "The assistant's, in [0, 1].") double confidence,
    String knowledgeVersion,
    @Schema(description = "Whether the knowledge has changed since.") boolean outdated,
    @JsonUnwrapped ReviewView review) {

  /**
   * What the assistant said when it drafted.
   *
   * @param outcome name of the answer's case in the API
   */
  record Assessment(String outcome, double confidence) {}

  /** Returns the view of {@code revision}, reviewed on {@code knowledge}, the present version. */
  static DraftView of(
      Revision revision,
      Assessment assessment,
      Review review,
      String knowledge,
      MeasureLinks links) {
    return new DraftView(
        revision.number(),
        revision.author(),
        revision.texts(),
        assessment.outcome(),
        assessment.confidence(),
        revision.knowledgeVersion(),
        !revision.knowledgeVersion().equals(knowledge),
        ReviewView.of(review, links));
  }
}
