package org.investorchat.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a caller said when called back.
 *
 * @param by who called
 * @param responded whether somebody had been in touch in time; null when not said
 * @param solved whether the matter is settled; null when not said
 * @param satisfied null when not said
 */
public record Callback(
    String by,
    Instant at,
    @Nullable Boolean responded,
    @Nullable Boolean solved,
    @Nullable Boolean satisfied,
    @Nullable String comment) {

  Callback redacted() {
    return new Callback(by, at, responded, solved, satisfied, null);
  }

  /** Returns no word of the comment: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "Callback[by=" + by + ", at=" + at + "]";
  }
}
