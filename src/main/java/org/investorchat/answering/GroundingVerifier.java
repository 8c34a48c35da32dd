package org.investorchat.answering;

import java.util.List;
import java.util.Set;
import org.investorchat.knowledge.ClauseId;

/** Checks that every sentence of a draft is carried by the clauses it cites. */
public interface GroundingVerifier {

  /**
   * Returns what the cited clauses do not carry; empty when the draft is grounded.
   *
   * @param evidence the clauses that may be cited
   */
  List<Finding> verify(Draft draft, Set<ClauseId> evidence);
}
