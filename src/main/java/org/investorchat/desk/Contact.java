package org.investorchat.desk;

import java.time.Instant;

/**
 * How to reach a caller: personal data, given with consent and kept in the ticket alone.
 *
 * @param value as given
 * @param at when the caller agreed to its being kept
 */
public record Contact(String value, Instant at) {

  /** Returns nothing of it: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "Contact[]";
  }
}
