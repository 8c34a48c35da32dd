package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.investorchat.knowledge.Bilingual;
import org.jspecify.annotations.Nullable;

/** How the desk stands, as callers of the API see it. */
@Schema(name = "DeskStatus", description = "How the desk stands.")
record StatusView(
    @Schema(description = "Whether these are hours of work.") boolean open,
    @Schema(description = "When the next hours of work begin: now where they have.")
        Instant opensAt,
    @Schema(description = "The hours of work.") Bilingual hours,
    @Schema(
            description = "How many tickets wait in the queue; null when not known.",
            types = {"integer", "null"})
        @Nullable Integer waiting,
    @Schema(
            description = "How many tickets the caller has; null when not known.",
            types = {"integer", "null"})
        @Nullable Integer mine,
    @Schema(description = "Whether tickets can be read and changed now.") boolean storeAvailable,
    @Schema(description = "What does not answer automatically.") List<StopView> stops,
    String knowledgeVersion,
    @Schema(
            description =
                "Another number whenever something of the desk has changed; null when"
                    + " not known.",
            types = {"integer", "null"})
        @Nullable Long revision) {}
