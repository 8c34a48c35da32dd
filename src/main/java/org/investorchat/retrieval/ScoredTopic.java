package org.investorchat.retrieval;

import org.investorchat.knowledge.OutsideTopic;

/**
 * A subject that no policy treats and how well it fits one query, on the scales of a card.
 *
 * @param question the way of asking that fits best
 */
public record ScoredTopic(OutsideTopic topic, String question, double score, double probability) {}
