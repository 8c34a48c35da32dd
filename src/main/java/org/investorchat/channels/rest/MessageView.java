package org.investorchat.channels.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.investorchat.channels.AnswerView;
import org.investorchat.conversation.Notice;
import org.investorchat.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** One message of a conversation. */
@Schema(name = "Message", description = "One message of a conversation.")
record MessageView(
    String id,
    Role role,
    @Schema(description = "What was said; personal data of a visitor is masked.") String text,
    @Schema(description = "When, in UTC.") Instant at,
    @Schema(description = "The whole answer, where it is the assistant's.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable AnswerView answer) {

  static MessageView question(Turn turn) {
    return new MessageView(turn.questionId(), Role.VISITOR, turn.text(), turn.at(), null);
  }

  static MessageView answer(Turn turn, AnswerView answer) {
    return new MessageView(turn.id(), Role.ASSISTANT, answer.answer(), turn.at(), answer);
  }

  static MessageView of(Notice notice) {
    var role =
        switch (notice.role()) {
          case SYSTEM -> Role.SYSTEM;
          case OPERATOR -> Role.OPERATOR;
        };
    return new MessageView(notice.id(), role, notice.text(), notice.at(), null);
  }

  /** Returns no word of the text: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "MessageView[id=" + id + ", role=" + role + "]";
  }

  /** Who says a message. */
  enum Role {
    @JsonProperty("visitor")
    VISITOR,
    @JsonProperty("assistant")
    ASSISTANT,
    @JsonProperty("operator")
    OPERATOR,
    @JsonProperty("system")
    SYSTEM
  }
}
