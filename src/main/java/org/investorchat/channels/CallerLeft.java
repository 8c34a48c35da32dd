package org.investorchat.channels;

/** Thrown when a stream cannot be written to any more, since its caller has left. */
public final class CallerLeft extends RuntimeException {

  CallerLeft(Throwable cause) {
    super("the caller has left", cause);
  }
}
