package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.desk.Action;
import org.investorchat.desk.Category;
import org.investorchat.desk.RejectionReason;
import org.investorchat.desk.Resolution;
import org.investorchat.desk.Step;
import org.investorchat.desk.Urgency;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** What a step takes: the version that was seen, and what the step needs beside. */
@Schema(name = "StepRequest", description = "The version that was seen, and what the step needs.")
record StepRequest(
    @Schema(description = "The version that was seen.", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long version,
    @Schema(
            description = "redraft: the question in other words.",
            types = {"string", "null"})
        @Nullable String question,
    @Schema(
            description = "edit: the draft in both languages.",
            types = {"object", "null"})
        @Nullable TextsRequest texts,
    @Schema(
            description =
                "reject: wrong, outdated, not-covered or bad-language; return, transfer, reopen:"
                    + " why, in words.",
            types = {"string", "null"})
        @Nullable String reason,
    @Schema(
            description = "reject, callback: more on it.",
            types = {"string", "null"})
        @Nullable String comment,
    @Schema(
            description = "send: the language; null for the caller's.",
            types = {"string", "null"})
        @Nullable String language,
    @Schema(
            description = "transfer: id of a colleague's account, or body: and the id of a body.",
            types = {"string", "null"})
        @Nullable String to,
    @Schema(
            description = "close: answered, transferred, unreachable, withdrawn or duplicate.",
            types = {"string", "null"})
        @Nullable String resolution,
    @Schema(
            description = "close: more on it.",
            types = {"string", "null"})
        @Nullable String note,
    @Schema(
            description = "callback: null when not said.",
            types = {"boolean", "null"})
        @Nullable Boolean responded,
    @Schema(
            description = "callback: null when not said.",
            types = {"boolean", "null"})
        @Nullable Boolean solved,
    @Schema(
            description = "callback: null when not said.",
            types = {"boolean", "null"})
        @Nullable Boolean satisfied,
    @Schema(
            description = "annotate: ordinary, urgent or critical.",
            types = {"string", "null"})
        @Nullable String urgency,
    @Schema(
            description = "annotate: inquiry, assistance, complaint, report or suggestion.",
            types = {"string", "null"})
        @Nullable String category) {

  /** As long as a question may be; what people add to a step has room in it. */
  private static final int MOST_CHARACTERS = 500;

  /** Returns no word of it: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "StepRequest[version=" + version + "]";
  }

  /** Returns the version that was seen. */
  long seen() {
    if (version == null) {
      throw InvalidRequest.missing("version");
    }
    return version;
  }

  /**
   * Returns the step that is asked for.
   *
   * @throws InvalidRequest when something it needs is missing or wrong
   */
  Action action(Step step, Receivers receivers) {
    return switch (step) {
      case CLAIM -> new Action.Claim();
      case RELEASE -> new Action.Release();
      case REDRAFT -> new Action.Redraft(bounded("question", question));
      case EDIT -> new Action.Edit(TextsRequest.required("texts", texts));
      case REJECT -> new Action.Reject(rejection(), bounded("comment", comment));
      case SUBMIT -> new Action.Submit();
      case APPROVE -> new Action.Approve();
      case RETURN -> new Action.Return(required("reason", reason));
      case SEND -> new Action.Send(RequestedLanguage.named("language", language).orElse(null));
      case TRANSFER ->
          new Action.Transfer(
              receivers.named("to", required("to", to)), required("reason", reason));
      case CLOSE -> new Action.Close(end(), bounded("note", note));
      case REOPEN -> new Action.Reopen(required("reason", reason));
      case CALLBACK ->
          new Action.CallBack(responded, solved, satisfied, bounded("comment", comment));
      case ANNOTATE -> new Action.Annotate(urgency(urgency), category(category));
    };
  }

  private RejectionReason rejection() {
    return RejectionReason.ofId(required("reason", reason))
        .orElseThrow(() -> InvalidRequest.notOneOf("reason", RejectionReason.ids()));
  }

  private Resolution end() {
    return Resolution.ofId(required("resolution", resolution))
        .orElseThrow(() -> InvalidRequest.notOneOf("resolution", Resolution.ids()));
  }

  /** Returns the urgency that {@code id} names; null for null. */
  static @Nullable Urgency urgency(@Nullable String id) {
    return id == null
        ? null
        : Urgency.ofId(id).orElseThrow(() -> InvalidRequest.notOneOf("urgency", Urgency.ids()));
  }

  /** Returns the category that {@code id} names; null for null. */
  static @Nullable Category category(@Nullable String id) {
    return id == null
        ? null
        : Category.ofId(id).orElseThrow(() -> InvalidRequest.notOneOf("category", Category.ids()));
  }

  private static String required(String field, @Nullable String text) {
    if (text == null) {
      throw InvalidRequest.missing(field);
    }
    if (text.isBlank()) {
      throw InvalidRequest.blank(field);
    }
    return within(field, text).strip();
  }

  private static @Nullable String bounded(String field, @Nullable String text) {
    return text == null || text.isBlank() ? null : within(field, text).strip();
  }

  private static String within(String field, String text) {
    if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
      throw InvalidRequest.tooLong(field, MOST_CHARACTERS);
    }
    return text;
  }
}
