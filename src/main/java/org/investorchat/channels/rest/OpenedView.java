package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.Opened;
import org.jspecify.annotations.Nullable;

/** A conversation just opened, as its visitor sees it. */
@Schema(name = "OpenedConversation", description = "A conversation just opened.")
record OpenedView(
    @Schema(description = "Names the conversation; no secret.") String id,
    @Schema(description = "The only key to it: Authorization: Bearer and the token.") String token,
    @Schema(
            description = "Language it answers in; null for that of each question.",
            types = {"string", "null"},
            allowableValues = {"en", "zh-Hans", "zh-Hant"})
        @Nullable String language,
    @Schema(description = "What to show first: who answers, and how to reach a person.")
        String greeting,
    @Schema(description = "Questions to begin with.") List<String> suggestions,
    @Schema(description = "When it is forgotten unless something more is said, in UTC.")
        Instant expiresAt) {

  static OpenedView of(Opened opened) {
    var conversation = opened.conversation();
    return new OpenedView(
        conversation.id().value(),
        opened.token(),
        tag(conversation.wanted()),
        opened.greeting(),
        opened.suggestions(),
        conversation.expiresAt());
  }

  /** Returns the tag of the language that a visitor wants; null for that of each question. */
  static @Nullable String tag(@Nullable ReplyLanguage wanted) {
    return wanted == null ? null : wanted.tag();
  }

  /** Returns all but the token, which must reach no log. */
  @Override
  public String toString() {
    return "OpenedView[id=" + id + "]";
  }
}
