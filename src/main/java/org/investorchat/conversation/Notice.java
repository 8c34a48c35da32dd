package org.investorchat.conversation;

import java.time.Instant;

/** A message that answers no question: of the system, or of an operator. */
public record Notice(String id, Instant at, Role role, String text) implements Entry {

  /** Returns no word of the text: an operator's may name a person. */
  @Override
  public String toString() {
    return "Notice[id=" + id + ", at=" + at + ", role=" + role + "]";
  }

  /** Who says it. */
  public enum Role {
    SYSTEM,
    OPERATOR
  }
}
