package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A single question. */
record AnswerRequest(
    @Schema(
            description = "The question, in English or Chinese.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String question,
    @Schema(
            description = "Language to answer in; null for that of the question.",
            types = {"string", "null"},
            allowableValues = {"en", "zh-Hans", "zh-Hant"})
        @Nullable String language) {}
