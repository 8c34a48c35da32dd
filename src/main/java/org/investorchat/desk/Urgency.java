package org.investorchat.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How soon a ticket must be answered; those before come first in the queue. */
public enum Urgency {
  CRITICAL("critical", 0),
  URGENT("urgent", 1),
  ORDINARY("ordinary", 2);

  private final String id;
  private final int rank;

  Urgency(String id, int rank) {
    this.id = id;
    this.rank = rank;
  }

  /** Returns the urgency with this name in the API; empty when it is none of them. */
  public static Optional<Urgency> ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /** Returns the urgency with this rank; empty when it is that of none. */
  static Optional<Urgency> ofRank(int rank) {
    return Arrays.stream(values()).filter(it -> it.rank == rank).findFirst();
  }

  /** Returns the names in the API. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Urgency::id).toList();
  }

  /** Returns the name used in the API. */
  public String id() {
    return id;
  }

  /** Returns a number that stores keep: 0 comes first. */
  int rank() {
    return rank;
  }
}
