package org.investorchat.retrieval;

import java.util.List;

/**
 * What was found for one query.
 *
 * @param clauses best first; empty when nothing matches
 * @param cards best first, each card once; empty when there are none
 * @param outside subjects that no policy treats, best first; empty when there are none
 * @param named the measures and clauses the query names by number
 * @param complete whether no part of retrieval failed, so that the same query finds the same again
 */
public record Evidence(
    List<ScoredClause> clauses,
    List<ScoredCard> cards,
    List<ScoredTopic> outside,
    NamedReferences named,
    boolean complete) {

  public Evidence {
    clauses = List.copyOf(clauses);
    cards = List.copyOf(cards);
    outside = List.copyOf(outside);
  }
}
