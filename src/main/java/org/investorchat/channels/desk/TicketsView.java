package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of tickets, as callers of the API see it. */
@Schema(name = "Tickets", description = "Tickets, the most urgent first.")
record TicketsView(
    List<ItemView> tickets,
    @Schema(
            description = "Cursor of the next page.",
            types = {"string", "null"})
        @Nullable String next,
    @Schema(description = "How many there are in each state.") Map<String, Integer> counts,
    @Schema(description = "Another number whenever something of the desk has changed.")
        long revision) {}
