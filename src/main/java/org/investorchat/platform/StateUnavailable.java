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

  /** Returns that fewer replicas than wanted say that they have what was written. */
  static StateUnavailable notReplicated(String place, long acknowledging, int wanted) {
    return new StateUnavailable(
        place
            + ": "
            + acknowledging
            + " of "
            + wanted
            + " replicas have what was written; see to the others, or correct"
            + " state.acknowledging-replicas",
        true,
        null);
  }

  /** Returns that the journal holds {@code bytes}, which is as much as it may. */
  static StateUnavailable journalFull(Path folder, long bytes) {
    return new StateUnavailable(
        "journal "
            + folder
            + " may hold "
            + bytes
            + " bytes and is full; see to the store, or raise state.journal-size",
        true,
        null);
  }

  /** Returns that the store has not taken an event of {@code kind} yet, which the journal keeps. */
  static StateUnavailable notYetDone(String kind) {
    return new StateUnavailable(kind + " waits in the journal for the store", true, null);
  }

  /** Returns whether the same call may succeed later without anyone's doing. */
  public boolean retriable() {
    return retriable;
  }
}
