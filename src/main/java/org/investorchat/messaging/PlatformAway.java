package org.investorchat.messaging;

/** Thrown when a platform cannot be reached or does not answer in time; it may later. */
public final class PlatformAway extends RuntimeException {

  /**
   * Returns that it is away.
   *
   * @param reason a word for the log, such as {@code timeout}
   */
  public PlatformAway(String reason) {
    super(reason);
  }
}
