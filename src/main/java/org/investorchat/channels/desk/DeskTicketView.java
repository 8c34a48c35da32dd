package org.investorchat.channels.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.investorchat.desk.Callback;
import org.investorchat.desk.Line;
import org.investorchat.desk.Remark;
import org.investorchat.knowledge.Bilingual;
import org.jspecify.annotations.Nullable;

/** The whole of a ticket, as callers of the API see it. */
@Schema(name = "DeskTicket", description = "A ticket with all that is known of it.")
record DeskTicketView(
    @JsonUnwrapped ItemView item,
    @Schema(
            description = "The nearest known question in both languages: no translation.",
            types = {"object", "null"})
        @Nullable Bilingual understoodAs,
    @Schema(
            description = "What the caller adds.",
            types = {"string", "null"})
        @Nullable String note,
    @Schema(types = {"object", "null"}) @Nullable ContactView contact,
    @Schema(description = "What was said before it was opened.") List<LineView> transcript,
    @Schema(description = "What the assistant answered before it was opened.")
        List<TriedView> tried,
    @Schema(description = "Who is responsible for the measures the draft cites.")
        List<BodyView> responsible,
    @Schema(types = {"object", "null"}) @Nullable DraftView draft,
    List<RevisionView> revisions,
    @Schema(
            description = "Why the second person gave it back.",
            types = {"object", "null"})
        @Nullable ReturnedView returned,
    @Schema(
            description = "Why the draft is no good.",
            types = {"object", "null"})
        @Nullable RejectionView rejection,
    @Schema(
            description = "The second person's leave.",
            types = {"object", "null"})
        @Nullable ApprovalView approval,
    @Schema(types = {"object", "null"}) @Nullable SendingView sent,
    List<CallbackView> callbacks,
    @Schema(description = "Why it was transferred, closed or reopened.") List<RemarkView> remarks,
    @Schema(
            types = {"string", "null"},
            allowableValues = {"answered", "transferred", "unreachable", "withdrawn", "duplicate"})
        @Nullable String resolution,
    @Schema(description = "What the caller may do with it now.") List<String> steps) {

  /** Returns no word of it: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "DeskTicketView[id=" + item.id() + "]";
  }

  /** How to reach the caller. */
  @Schema(name = "Contact")
  record ContactView(String value, @Schema(allowableValues = "given") String consent, Instant at) {}

  /** A line of what was said. */
  @Schema(name = "TranscriptLine")
  record LineView(
      @Schema(allowableValues = {"visitor", "assistant", "operator", "system"}) String role,
      String text,
      Instant at,
      @Schema(
              description = "Of an answer.",
              types = {"string", "null"})
          @Nullable String outcome) {

    static LineView of(Line it) {
      return new LineView(it.speaker().id(), it.text(), it.at(), it.outcome());
    }
  }

  /** What the assistant answered. */
  @Schema(name = "TriedAnswer")
  record TriedView(String question, String outcome, List<String> clauses, String text) {}

  /** A responsible body. */
  @Schema(name = "ResponsibleBody")
  record BodyView(String id, Bilingual name, List<Integer> measures) {}

  /** A second person's no. */
  @Schema(name = "Returned")
  record ReturnedView(PersonView by, Instant at, String reason) {}

  /** A holder's no to the draft. */
  @Schema(name = "Rejection")
  record RejectionView(
      PersonView by,
      Instant at,
      @Schema(allowableValues = {"wrong", "outdated", "not-covered", "bad-language"}) String reason,
      @Schema(types = {"string", "null"}) @Nullable String comment) {}

  /** A second person's leave. */
  @Schema(name = "Approval")
  record ApprovalView(PersonView by, Instant at) {}

  /** What was sent. */
  @Schema(name = "Sending")
  record SendingView(
      PersonView by,
      Instant at,
      @Schema(allowableValues = {"en", "zh-Hans", "zh-Hant"}) String language,
      @Schema(description = "As the caller gets it.") String text,
      @Schema(allowableValues = {"delivered", "pending", "spoken", "gone"}) String delivery) {}

  /** What a caller said when called back. */
  @Schema(name = "Callback")
  record CallbackView(
      PersonView by,
      Instant at,
      @Schema(types = {"boolean", "null"}) @Nullable Boolean responded,
      @Schema(types = {"boolean", "null"}) @Nullable Boolean solved,
      @Schema(types = {"boolean", "null"}) @Nullable Boolean satisfied,
      @Schema(types = {"string", "null"}) @Nullable String comment) {

    static CallbackView of(Callback it, People people) {
      return new CallbackView(
          people.named(it.by()),
          it.at(),
          it.responded(),
          it.solved(),
          it.satisfied(),
          it.comment());
    }
  }

  /** Why somebody took a step. */
  @Schema(name = "Remark")
  record RemarkView(PersonView by, Instant at, String step, String text) {

    static RemarkView of(Remark it, People people) {
      return new RemarkView(people.named(it.by()), it.at(), it.step().id(), it.text());
    }
  }
}
