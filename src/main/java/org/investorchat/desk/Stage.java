package org.investorchat.desk;

import java.util.Arrays;
import java.util.Optional;

/** The cases of {@link TicketState}, by the names that the API has for them. */
public enum Stage {
  QUEUED("queued"),
  CLAIMED("claimed"),
  DRAFTED("drafted"),
  AWAITING_APPROVAL("awaiting-approval"),
  APPROVED("approved"),
  SENT("sent"),
  TRANSFERRED("transferred"),
  CLOSED("closed");

  private final String id;

  Stage(String id) {
    this.id = id;
  }

  /** Returns the stage with this name in the API; empty when it is none of them. */
  public static Optional<Stage> ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /** Returns the name used in the API, such as {@code awaiting-approval}. */
  public String id() {
    return id;
  }
}
