package org.investorchat.answering.grounding;

import java.math.BigDecimal;

/**
 * A figure that stands in a text.
 *
 * @param value in whole units; 50 for 50 %
 * @param factor what the value was scaled by, such as a million; 1 where it was not
 * @param unit an ISO 4217 currency, {@code percent}, {@code times}, a unit of time, or empty
 * @param noun what a bare count counts, as far as the next word tells; may be empty
 * @param start UTF-16 offset in the text
 * @param end UTF-16 offset in the text, exclusive
 */
record Quantity(
    BigDecimal value,
    BigDecimal factor,
    String unit,
    Bound bound,
    String noun,
    int start,
    int end) {

  /** Which side of the figure is meant. */
  enum Bound {
    /** The figure itself. */
    NONE,
    /** Less, or the figure at most. */
    AT_MOST,
    /** More, or the figure at least. */
    AT_LEAST,
    /** The figure itself as the highest that is granted. */
    CEILING
  }

  /** Returns this figure as the first of a range that ends with {@code second}. */
  Quantity inRangeTo(Quantity second) {
    boolean scaled = factor.compareTo(BigDecimal.ONE) == 0 && second.factor.compareTo(factor) > 0;
    return new Quantity(
        scaled ? value.multiply(second.factor) : value,
        scaled ? second.factor : factor,
        second.unit,
        bound,
        noun,
        start,
        end);
  }

  boolean isBare() {
    return unit.isEmpty();
  }

  boolean sameValue(Quantity other) {
    return value.compareTo(other.value) == 0;
  }

  /** Returns the figure as a person reads it, such as {@code 10000000 USD}. */
  String label() {
    String figure = value.stripTrailingZeros().toPlainString();
    return isBare() ? figure : figure + " " + unit;
  }
}
