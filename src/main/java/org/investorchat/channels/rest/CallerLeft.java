package org.investorchat.channels.rest;

/** Thrown when a stream cannot be written to any more, since its caller has left. */
final class CallerLeft extends RuntimeException {

  CallerLeft(Throwable cause) {
    super("the caller has left", cause);
  }
}
