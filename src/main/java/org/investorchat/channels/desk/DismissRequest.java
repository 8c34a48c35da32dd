package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Why a gap needs nothing more. */
record DismissRequest(
    @Schema(
            description = "Why, in at most 500 characters; it goes into the audit trail.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reason) {

  private static final int MOST_CHARACTERS = 500;

  String required() {
    if (reason == null) {
      throw InvalidRequest.missing("reason");
    }
    if (reason.isBlank()) {
      throw InvalidRequest.blank("reason");
    }
    if (reason.codePointCount(0, reason.length()) > MOST_CHARACTERS) {
      throw InvalidRequest.tooLong("reason", MOST_CHARACTERS);
    }
    return reason.strip();
  }
}
