package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft as it is typed. */
record VerifyRequest(
    @Schema(
            description = "The draft in both languages; either may be empty.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable TextsRequest texts,
    @Schema(
            description = "The question it answers; null where it is not known.",
            types = {"string", "null"})
        @Nullable String question) {}
