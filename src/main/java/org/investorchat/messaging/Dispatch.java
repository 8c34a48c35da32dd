package org.investorchat.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to send. */
public sealed interface Dispatch {

  /** The platform has it. */
  record Accepted() implements Dispatch {}

  /**
   * The platform wants it later.
   *
   * @param reason a word for the log, such as {@code http-429}
   * @param after how long it wants to be left alone, null when it does not say
   */
  record Later(String reason, @Nullable Duration after) implements Dispatch {}

  /**
   * The platform will never take it.
   *
   * @param reason a word for the log and for whoever looks at dead letters
   */
  record Never(String reason) implements Dispatch {}

  /** The receiver wants nothing any more from this account. */
  record Gone(String reason) implements Dispatch {}
}
