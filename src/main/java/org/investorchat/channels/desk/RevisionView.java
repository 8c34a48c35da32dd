package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A revision of a draft, as callers of the API see it. */
@Schema(name = "Revision")
record RevisionView(
    @Schema(description = "From 1.") int number,
    Instant at,
    PersonView author,
    @Schema(allowableValues = {"automatic", "edit"}) String kind,
    @Schema(description = "What is other than in the revision before.") DiffView diff) {

  /** What is other, in both languages. */
  @Schema(name = "Diff")
  public record DiffView(List<PieceView> en, List<PieceView> zh) {}

  /** A piece of text and what became of it. */
  @Schema(name = "DiffPiece")
  public record PieceView(
      @Schema(allowableValues = {"equal", "insert", "delete"}) String op, String text) {}
}
