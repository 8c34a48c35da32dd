package org.investorchat.retrieval;

import org.investorchat.knowledge.Card;

/**
 * A card and how well its best way of asking fits one query.
 *
 * @param question the way of asking that fits best
 * @param score fused score in [0, 1], comparable across queries
 * @param signals of the query against {@code question}
 */
public record ScoredCard(Card card, String question, double score, Signals signals) {}
