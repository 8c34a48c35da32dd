package org.investorchat.conversation;

import java.time.Instant;

/** What stands in a conversation, in the order it was said. */
public sealed interface Entry permits Turn, Notice {

  /**
   * Returns the id of the message, {@code msg_} and 22 characters; of a turn, that of its answer.
   */
  String id();

  /** Returns when it was said, to the millisecond. */
  Instant at();
}
