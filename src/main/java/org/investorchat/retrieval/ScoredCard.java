package org.investorchat.retrieval;

import org.investorchat.knowledge.Card;

/**
 * A card and how well it fits one query.
 *
 * @param question the way of asking that fits best
 * @param score how much better it fits than the average card, comparable across queries
 * @param probability that it is what is asked for, against all cards and subjects outside, in [0,
 *     1]
 */
public record ScoredCard(Card card, String question, double score, double probability) {}
