package org.investorchat.channels.desk;

/**
 * A change of a password.
 *
 * @param current the one so far
 * @param again the next one, typed a second time
 */
record PasswordForm(String current, String next, String again) {

  PasswordForm {
    current = current == null ? "" : current;
    next = next == null ? "" : next;
    again = again == null ? "" : again;
  }

  boolean isTypedTwiceAlike() {
    return next.equals(again);
  }

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return "PasswordForm[]";
  }
}
