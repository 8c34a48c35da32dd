package org.investorchat.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.investorchat.conversation.ConversationId;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;

/**
 * One question that went unanswered or badly.
 *
 * @param id what it is kept under; the same thing that happened has the same id
 * @param question as searched, personal data masked
 * @param outcome name of the answer's case in the API
 * @param reason of a rejection or an opinion, as the API has it; null where none is given
 * @param conversation it was asked in; null where in none
 */
public record Gap(
    String id,
    Source source,
    String question,
    Language language,
    Instant at,
    String outcome,
    @Nullable String reason,
    @Nullable ConversationId conversation) {

  /** Returns the same, known since {@code time}. */
  Gap knownAt(Instant time) {
    return new Gap(id, source, question, language, time, outcome, reason, conversation);
  }

  /** How it became known. */
  public enum Source {
    UNANSWERED("unanswered"),
    LOW_CONFIDENCE("low-confidence"),
    REJECTED_DRAFT("rejected-draft"),
    BAD_FEEDBACK("bad-feedback");

    private final String id;

    Source(String id) {
      this.id = id;
    }

    /** Returns the source with this name in the API; empty when it is none of them. */
    public static Optional<Source> ofId(String id) {
      return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
    }

    /** Returns the name used in the API, such as {@code rejected-draft}. */
    public String id() {
      return id;
    }
  }

  /** Returns no word of the question: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "Gap[id=" + id + ", source=" + source + ", outcome=" + outcome + "]";
  }
}
