package org.investorchat.retrieval;

import org.investorchat.knowledge.OutsideTopic;

/**
 * A subject that no policy treats and how well its best way of asking fits one query.
 *
 * @param question the way of asking that fits best
 * @param score on the scale of a card's score, in [0, 1]
 */
public record ScoredTopic(OutsideTopic topic, String question, double score) {}
