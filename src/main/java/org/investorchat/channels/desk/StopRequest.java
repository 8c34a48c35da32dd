package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.investorchat.conversation.AutomaticAnswers;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** What to stop or to resume, and why. */
record StopRequest(
    @Schema(
            description = "all, or a channel such as portal.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String channel,
    @Schema(
            description = "Why, in at most 500 characters; it goes into the audit trail.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reason) {

  private static final int MOST_CHARACTERS = 500;

  /** Returns the channel, which is one of {@code known} or all. */
  String channelOf(List<String> known) {
    var allowed = Stream.concat(Stream.of(AutomaticAnswers.ALL), known.stream()).toList();
    if (channel == null) {
      throw InvalidRequest.missing("channel");
    }
    if (!allowed.contains(channel)) {
      throw InvalidRequest.notOneOf("channel", allowed);
    }
    return channel;
  }

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
