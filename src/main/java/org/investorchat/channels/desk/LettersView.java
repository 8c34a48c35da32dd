package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.investorchat.messaging.DeadLetter;
import org.investorchat.messaging.Suspension;

/** Messages of messaging platforms that a person must see to, as callers of the API see them. */
@Schema(
    name = "Letters",
    description = "What could not be answered or sent on messaging platforms; no word of it.")
record LettersView(
    @Schema(description = "The latest first, 200 at most.") List<LetterView> letters,
    @Schema(description = "How many there are.") long dead,
    @Schema(description = "How many wait to be answered or sent by themselves.") long waiting,
    List<SuspensionView> suspensions) {

  /** A message that could not be answered or sent. */
  @Schema(name = "DeadLetter")
  record LetterView(
      String id,
      @Schema(example = "telegram") String channel,
      @Schema(description = "Id of our account there.", example = "main") String account,
      @Schema(description = "When it came for the first time.") Instant receivedAt,
      @Schema(description = "How many parts of the answer were sent.") int sent,
      @Schema(description = "How many parts the answer has; 0 when there is none.") int parts,
      int attempts,
      @Schema(
              description =
                  "Why, in a word, such as http-403; not-answered when no answer could be written.")
          String reason) {

    static LetterView of(DeadLetter it) {
      return new LetterView(
          it.id(),
          it.channel(),
          it.account(),
          it.receivedAt(),
          it.sent(),
          it.parts(),
          it.attempts(),
          it.reason());
    }
  }

  /** An account for which nothing is sent until somebody resumes it. */
  @Schema(name = "SuspendedAccount")
  record SuspensionView(
      String channel,
      String account,
      Instant at,
      @Schema(description = "Why, in a word, such as http-410.") String reason) {

    static SuspensionView of(Suspension it) {
      return new SuspensionView(it.channel(), it.account(), it.at(), it.reason());
    }
  }
}
