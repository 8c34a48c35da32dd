package org.investorchat.messaging;

import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;

/** What somebody wants done rather than answered. */
sealed interface Command {

  /** Wants to be greeted. */
  record Start() implements Command {}

  /** Wants to know what can be done here. */
  record Help() implements Command {}

  /** Wants to know which languages there are. */
  record Languages() implements Command {}

  /**
   * Chooses a language.
   *
   * @param wanted null for that of what they write
   */
  record Choose(@Nullable ReplyLanguage wanted) implements Command {}

  /**
   * Wants a person.
   *
   * @param note what they add, null when nothing
   */
  record Human(@Nullable String note) implements Command {

    /** Returns no word of the note. */
    @Override
    public String toString() {
      return "Human[]";
    }
  }

  /** Wants all that is kept of them erased. */
  record Forget() implements Command {}
}
