package org.investorchat.messaging;

/**
 * How a platform takes texts.
 *
 * @param limit the most a message may have, in {@code unit}, ≥ 100
 * @param mostParts the most messages that one answer may take, ≥ 1
 */
public record TextForm(Markup markup, TextUnit unit, int limit, int mostParts) {

  private static final int LEAST_LIMIT = 100;

  public TextForm {
    if (limit < LEAST_LIMIT || mostParts < 1) {
      throw new IllegalArgumentException(
          "limit must be >= 100 and mostParts >= 1, got " + limit + ", " + mostParts);
    }
  }
}
