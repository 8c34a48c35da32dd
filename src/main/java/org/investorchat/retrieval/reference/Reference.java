package org.investorchat.retrieval.reference;

/**
 * A measure or a clause named by number, whether or not it exists.
 *
 * @param clause position in the measure, 0 where the whole measure is named
 * @param certain whether a word says that the number is one of a measure; otherwise it may as well
 *     be a decimal
 */
public record Reference(int measure, int clause, boolean certain) {

  /** Returns the number as it would be cited, such as {@code 26} or {@code 7.40}. */
  public String label() {
    return clause == 0 ? String.valueOf(measure) : measure + "." + clause;
  }
}
