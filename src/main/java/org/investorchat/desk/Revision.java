package org.investorchat.desk;

import java.time.Instant;

/**
 * One state of a ticket's draft.
 *
 * @param number from 1
 * @param author id of the account, {@code assistant} for what was drafted automatically
 * @param knowledgeVersion 12 hex digits of the knowledge it was drafted on
 */
public record Revision(
    int number, Instant at, String author, DraftTexts texts, String knowledgeVersion) {

  /** Names the assistant among authors. */
  public static final String ASSISTANT = "assistant";

  /** Returns whether nobody has touched it. */
  public boolean isAutomatic() {
    return author.equals(ASSISTANT);
  }
}
