package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.Question;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.desk.Category;
import org.investorchat.desk.Contact;
import org.investorchat.desk.Inquiry;
import org.investorchat.desk.Urgency;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** A question that an operator typed for a caller. */
record DraftRequest(
    @Schema(
            description = "What the caller asks, at most 500 characters.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String question,
    @Schema(
            description = "The caller's language; null for that of the question.",
            types = {"string", "null"},
            allowableValues = {"en", "zh-Hans", "zh-Hant"})
        @Nullable String callerLanguage,
    @Schema(
            description = "Where the caller is.",
            types = {"string", "null"},
            allowableValues = "phone")
        @Nullable String channel,
    @Schema(types = {"object", "null"}) @Nullable CallerRequest caller,
    @Schema(
            types = {"string", "null"},
            allowableValues = {"ordinary", "urgent", "critical"})
        @Nullable String urgency,
    @Schema(
            types = {"string", "null"},
            allowableValues = {"inquiry", "assistance", "complaint", "report", "suggestion"})
        @Nullable String category) {

  private static final int MOST_CONTACT_CHARACTERS = 200;

  /** Who calls. */
  @Schema(name = "Caller")
  record CallerRequest(
      @Schema(types = {"string", "null"}) @Nullable String name,
      @Schema(
              description = "How to reach the caller.",
              types = {"string", "null"})
          @Nullable String contact,
      @Schema(
              description = "Whether the caller agrees to name and contact being kept.",
              types = {"boolean", "null"})
          @Nullable Boolean consent) {

    /** Returns nothing of it: a record's own would bring it into logs. */
    @Override
    public String toString() {
      return "CallerRequest[]";
    }
  }

  /** Returns no word of it: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "DraftRequest[]";
  }

  /** Returns what is asked. */
  String asked() {
    if (question == null) {
      throw InvalidRequest.missing("question");
    }
    if (channel != null && !channel.equals(Inquiry.PHONE)) {
      throw InvalidRequest.notOneOf("channel", List.of(Inquiry.PHONE));
    }
    return question;
  }

  /** Returns the caller's language; null for that of the question. */
  @Nullable ReplyLanguage language() {
    return RequestedLanguage.named("callerLanguage", callerLanguage).orElse(null);
  }

  Urgency urgencyOrUsual() {
    return Objects.requireNonNullElse(StepRequest.urgency(urgency), Urgency.ORDINARY);
  }

  Category categoryOrUsual() {
    return Objects.requireNonNullElse(StepRequest.category(category), Category.INQUIRY);
  }

  /** Returns the inquiry with {@code understood}, what is asked as it was understood. */
  Inquiry inquiry(Question understood, Instant now) {
    return new Inquiry(
        Inquiry.PHONE, null, understood.reply(), understood.text(), null, contact(now), List.of());
  }

  private @Nullable Contact contact(Instant now) {
    if (caller == null) {
      return null;
    }
    String reach =
        Stream.of(caller.name(), caller.contact())
            .filter(it -> it != null && !it.isBlank())
            .map(it -> Objects.requireNonNull(it).strip())
            .collect(Collectors.joining(", "));
    if (reach.codePointCount(0, reach.length()) > MOST_CONTACT_CHARACTERS) {
      throw InvalidRequest.tooLong("caller.contact", MOST_CONTACT_CHARACTERS);
    }
    if (!reach.isEmpty() && Boolean.FALSE.equals(caller.consent())) {
      throw InvalidRequest.notOneOf("caller.consent", List.of("true"));
    }
    return reach.isEmpty() ? null : new Contact(reach, now);
  }
}
