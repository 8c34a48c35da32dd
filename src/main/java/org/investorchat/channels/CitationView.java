package org.investorchat.channels;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Quote;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Provenance;
import org.jspecify.annotations.Nullable;

/** A clause that an answer rests on, as callers of the API see it. */
@Schema(name = "Citation", description = "A clause that the answer rests on.")
public record CitationView(
    @Schema(description = "The number in the text.") int marker,
    @Schema(description = "Id of the policy.") String policy,
    @Schema(description = "Number of the measure; 0 is the notice that issues them.") int measure,
    @Schema(description = "Id of the clause, the same in both languages.") String clause,
    @Schema(description = "Title of the measure.") String title,
    @Schema(description = "The clause, verbatim, in the answer's language.") String quote,
    String language,
    @Schema(
            description =
                "Whether the quote is the issuing source's text or this project's translation.")
        Provenance provenance,
    @Schema(description = "The same clause in the other language.") ParallelView parallel,
    @Schema(description = "What the clause binds the government to.") Commitment commitment,
    @Schema(description = "What a reader must meet.") List<String> conditions,
    @Schema(
            description = "What the two languages do not share.",
            types = {"string", "null"})
        @Nullable String divergence,
    @Schema(description = "Page of the measure, at the clause.") String url) {

  /** Returns the view of {@code citation}. */
  static CitationView of(Citation citation, String url) {
    var clause = citation.clause();
    var quote = citation.quote();
    return new CitationView(
        citation.marker(),
        clause.policy(),
        clause.measure(),
        clause.label(),
        citation.title(),
        quote.text(),
        quote.language().tag(),
        quote.provenance(),
        ParallelView.of(citation.parallel()),
        citation.commitment(),
        citation.conditions(),
        citation.divergence(),
        url);
  }

  /** The clause in the other language. */
  @Schema(name = "ParallelText")
  public record ParallelView(String language, String quote, Provenance provenance) {

    private static ParallelView of(Quote quote) {
      return new ParallelView(quote.language().tag(), quote.text(), quote.provenance());
    }
  }
}
