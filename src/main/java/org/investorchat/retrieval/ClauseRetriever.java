package org.investorchat.retrieval;

/** Retrieves the clauses and cards that bear on a query. */
public interface ClauseRetriever {

  /** Returns what was found. */
  Evidence retrieve(Query query);
}
