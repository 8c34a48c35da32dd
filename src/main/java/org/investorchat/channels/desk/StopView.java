package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A stop of automatic answers, as callers of the API see it. */
@Schema(name = "Stop", description = "Automatic answers are stopped.")
record StopView(
    @Schema(description = "all, or a channel such as portal.") String channel,
    String reason,
    PersonView by,
    Instant at) {}
