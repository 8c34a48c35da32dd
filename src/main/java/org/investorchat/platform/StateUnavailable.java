package org.investorchat.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the store of conversations cannot be reached, read or written. Its message is for
 * whoever runs the application: what happened and what to do, without passwords or what visitors
 * wrote.
 */
public final class StateUnavailable extends RuntimeException {

  private final boolean retriable;

  private StateUnavailable(String message, boolean retriable, @Nullable Throwable cause) {
    super(message, cause);
    this.retriable = retriable;
  }

  /** Returns that the store is away for now: the same call may succeed later. */
  static StateUnavailable forNow(String message, Throwable cause) {
    return new StateUnavailable(message, true, cause);
  }

  /** Returns that the store stays away until someone does what {@code message} says. */
  static StateUnavailable untilMended(String message, Throwable cause) {
    return new StateUnavailable(message, false, cause);
  }

  /** Returns that another process has {@code file} open. */
  static StateUnavailable taken(Path file) {
    return new StateUnavailable(
        "SQLite file "
            + file
            + " is in use by another instance; stop that one, name another file in state.url, or"
            + " let the instances share a Redis",
        false,
        null);
  }

  /** Returns that the store was found away a moment ago and is not asked again yet. */
  static StateUnavailable notAsked(String message) {
    return new StateUnavailable(message, true, null);
  }

  /** Returns whether the same call may succeed later without anyone's doing. */
  public boolean retriable() {
    return retriable;
  }
}
