package org.investorchat.desk;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a card of the desk.
 *
 * @param id the same whenever the same person does the same to the same version
 * @param revision the number of the one it was done to, or that it made
 * @param by id of the account
 * @param reason in that person's words; null where none is asked for
 */
public record CardEvent(
    String id, int revision, Instant at, String by, Action action, @Nullable String reason) {

  /** What can be done to a card. */
  public enum Action {
    PROPOSE,
    EDIT,
    APPROVE,
    REJECT,
    WITHDRAW,
    ROLLBACK;

    /** Returns the name used in the API, such as {@code approve}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether it is a decision on what somebody else wrote. */
    boolean decides() {
      return switch (this) {
        case APPROVE, REJECT, WITHDRAW, ROLLBACK -> true;
        case PROPOSE, EDIT -> false;
      };
    }

    /** Returns whether the revision answers from then on. */
    boolean publishes() {
      return this == APPROVE || this == ROLLBACK;
    }
  }
}
