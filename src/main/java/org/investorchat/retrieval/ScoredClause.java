package org.investorchat.retrieval;

import org.investorchat.knowledge.Clause;

/**
 * A clause and how well it fits one query.
 *
 * @param score fused score in [0, 1], comparable within one result only
 * @param signals what the score was made of, comparable across queries
 */
public record ScoredClause(Clause clause, double score, Signals signals) {}
