package org.investorchat.conversation;

import java.time.Instant;
import org.investorchat.answering.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One question of the visitor and the answer delivered to it.
 *
 * @param id of the answer
 * @param questionId of the visitor's message
 * @param clientMessageId by which a repeated post is known, null when the caller gave none
 * @param at when the answer was given
 * @param text what the visitor said, cleaned and with personal data masked
 * @param rewritten the question that was searched, null where it is {@code text}
 * @param knowledgeVersion 12 hex digits of the knowledge the answer rests on
 * @param degraded whether it was answered without what was said before, the store being away
 */
public record Turn(
    String id,
    String questionId,
    @Nullable String clientMessageId,
    Instant at,
    String text,
    @Nullable String rewritten,
    Answer answer,
    String knowledgeVersion,
    boolean degraded)
    implements Entry {

  /** Returns no word of what was said: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "Turn[id=" + id + ", at=" + at + ", degraded=" + degraded + "]";
  }
}
