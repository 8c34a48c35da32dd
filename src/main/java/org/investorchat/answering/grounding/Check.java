package org.investorchat.answering.grounding;

import java.util.List;

/** One way in which a sentence can say what its clauses do not. */
@FunctionalInterface
public interface Check {

  /**
   * Returns what is wrong, each as the words at fault; empty when the clauses carry the claim.
   *
   * @param claim cites at least one clause
   */
  List<String> faults(Claim claim);
}
