package org.investorchat.conversation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor thinks of one answer; a later one on the same answer takes its place.
 *
 * @param messageId id of the answer
 */
public record Feedback(ConversationId conversation, String messageId, Instant at, Verdict verdict) {

  /**
   * Whether the answer was of use.
   *
   * @param reason why not, null when not said
   * @param comment in the visitor's words, at most as long as a question; null when there is none
   */
  public record Verdict(boolean useful, @Nullable Reason reason, @Nullable String comment) {

    /** Returns no word of the comment: a record's own would bring it into logs. */
    @Override
    public String toString() {
      return "Verdict[useful=" + useful + ", reason=" + reason + "]";
    }
  }

  /** Why an answer was of no use. */
  public enum Reason {
    INCORRECT("incorrect"),
    INCOMPLETE("incomplete"),
    IRRELEVANT("irrelevant"),
    UNCLEAR("unclear"),
    WRONG_LANGUAGE("wrong-language"),
    OTHER("other");

    private final String id;

    Reason(String id) {
      this.id = id;
    }

    /** Returns the reason with this name in the API; empty when it is none of them. */
    public static Optional<Reason> ofId(String id) {
      return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
    }

    /** Returns the name used in the API, such as {@code wrong-language}. */
    public String id() {
      return id;
    }
  }
}
