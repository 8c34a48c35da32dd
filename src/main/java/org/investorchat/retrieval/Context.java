package org.investorchat.retrieval;

import java.util.OptionalInt;

/**
 * What a query goes on with.
 *
 * @param own what is asked now, which the query repeats together with what was asked before
 * @param measure number of the measure spoken of before, empty when none was
 * @param weights how much each counts
 */
public record Context(String own, OptionalInt measure, Weights weights) {

  /** Returns this context with what is asked now in other letters. */
  public Context with(String own) {
    return new Context(own, measure, weights);
  }

  /**
   * How the scores of a card are weighed against each other.
   *
   * @param own of its score for what is asked now
   * @param joined of its score for the query
   * @param measure added where it is on the measure spoken of
   * @param outside added to a subject that no policy treats
   */
  public record Weights(double own, double joined, double measure, double outside) {}
}
