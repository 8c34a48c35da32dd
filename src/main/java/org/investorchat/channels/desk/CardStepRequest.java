package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.investorchat.channels.desk.CardRequest.AnswerRequest;
import org.investorchat.channels.desk.CardRequest.QuestionsRequest;
import org.investorchat.desk.CardStep;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** What somebody does to a card: the version that was seen, and what it takes beside. */
record CardStepRequest(
    @Schema(description = "The version that was seen.", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long version,
    @Schema(
            description = "edit: the clauses it rests on.",
            types = {"array", "null"})
        @Nullable List<String> clauses,
    @Schema(
            description = "edit: ways of asking.",
            types = {"object", "null"})
        @Nullable QuestionsRequest questions,
    @Schema(
            description = "edit: the answer.",
            types = {"object", "null"})
        @Nullable AnswerRequest answer,
    @Schema(
            description = "reject, withdraw: why.",
            types = {"string", "null"})
        @Nullable String reason,
    @Schema(
            description = "rollback: number of a revision that was published once.",
            types = {"integer", "null"})
        @Nullable Integer revision) {

  private static final int MOST_CHARACTERS = 500;

  /** Returns the version that was seen. */
  long seen() {
    if (version == null) {
      throw InvalidRequest.missing("version");
    }
    return version;
  }

  CardStep edit() {
    return new CardStep.Edit(CardRequest.content(clauses, questions, answer));
  }

  CardStep approve() {
    return new CardStep.Approve();
  }

  CardStep reject() {
    return new CardStep.Reject(why());
  }

  CardStep withdraw() {
    return new CardStep.Withdraw(why());
  }

  CardStep rollback() {
    return new CardStep.Rollback(number());
  }

  private String why() {
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

  private int number() {
    if (revision == null) {
      throw InvalidRequest.missing("revision");
    }
    return revision;
  }

  /** Returns no word of it: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "CardStepRequest[version=" + version + "]";
  }
}
