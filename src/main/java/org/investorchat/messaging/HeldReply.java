package org.investorchat.messaging;

import java.time.Duration;

/** Puts a response that an answer may stand in. */
public interface HeldReply {

  /**
   * Returns how long a delivery may wait for the answer. Where the platform delivers again when it
   * gets no response, that is longer than it waits, except for the last time.
   *
   * @param age how long ago the message came for the first time
   */
  Duration patience(Duration age);

  /**
   * Returns the response with a message of the answer.
   *
   * @param more whether there are further messages, which the sender can ask for
   */
  HttpReply answered(String part, boolean more);

  /** Returns the response when there is no answer after {@link #patience}. */
  HttpReply pending();
}
