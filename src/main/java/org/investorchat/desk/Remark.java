package org.investorchat.desk;

import java.time.Instant;

/** Why somebody took a step, in their words. */
public record Remark(String by, Instant at, Step step, String text) {

  /** Returns no word of the text: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "Remark[by=" + by + ", at=" + at + ", step=" + step + "]";
  }
}
