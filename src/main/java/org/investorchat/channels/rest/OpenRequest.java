package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish to talk. */
record OpenRequest(
    @Schema(
            description = "Language to answer in; null for that of each question.",
            types = {"string", "null"},
            allowableValues = {"en", "zh-Hans", "zh-Hant"})
        @Nullable String language) {

  static final OpenRequest EMPTY = new OpenRequest(null);
}
