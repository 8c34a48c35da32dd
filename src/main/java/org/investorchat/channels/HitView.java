package org.investorchat.channels;

import io.swagger.v3.oas.annotations.media.Schema;
import org.investorchat.knowledge.Provenance;

/** A clause that a search found, as callers see it. */
@Schema(name = "Hit", description = "A clause that the search found.")
public record HitView(
    String policy,
    int measure,
    String clause,
    @Schema(description = "Title of the measure.") String title,
    @Schema(description = "The clause, verbatim.") String snippet,
    @Schema(description = "From 0 to 1, comparable within one result only.") double score,
    String language,
    Provenance provenance,
    @Schema(description = "Page of the measure, at the clause.") String url) {}
