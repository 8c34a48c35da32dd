package org.investorchat.desk;

import java.util.Arrays;
import java.util.Optional;

/** Where the latest revision of a card of the desk stands. */
public enum CardState {
  /** Waits for a second person; an earlier revision may go on answering. */
  PROPOSED("proposed"),
  /** Answers. */
  PUBLISHED("published"),
  /** Was found no good, and no earlier revision answers. */
  REJECTED("rejected"),
  /** Answered once and does not any more. */
  WITHDRAWN("withdrawn");

  private final String id;

  CardState(String id) {
    this.id = id;
  }

  /** Returns the state with this name in the API; empty when it is none of them. */
  public static Optional<CardState> ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /** Returns the name used in the API, such as {@code proposed}. */
  public String id() {
    return id;
  }
}
