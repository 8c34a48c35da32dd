package org.investorchat.channels.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A conversation as a file to keep. */
@Schema(name = "Export", description = "A conversation as a file to keep.")
record ExportView(
    @JsonProperty("AIGC") AigcLabel aigc,
    @Schema(description = "The label for people, and what prevails over the answers.")
        List<String> notices,
    @Schema(description = "When the file was made, in UTC.") Instant exportedAt,
    @Schema(description = "12 hex digits of the knowledge at that time.") String knowledgeVersion,
    TranscriptView conversation) {}
