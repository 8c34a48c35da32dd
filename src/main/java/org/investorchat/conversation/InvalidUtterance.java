package org.investorchat.conversation;

/** Thrown when a text cannot be taken as a question. */
public class InvalidUtterance extends RuntimeException {

  private final Reason reason;
  private final int limit;

  /**
   * Creates the exception.
   *
   * @param limit the most characters a text may have
   */
  public InvalidUtterance(Reason reason, int limit) {
    super(reason + ", limit " + limit);
    this.reason = reason;
    this.limit = limit;
  }

  /** Returns what is wrong. */
  public Reason reason() {
    return reason;
  }

  /** Returns the most characters a text may have. */
  public int limit() {
    return limit;
  }

  /** What can be wrong with a text. */
  public enum Reason {
    BLANK,
    TOO_LONG
  }
}
