package org.investorchat.retrieval;

/**
 * Which share of a query's words the texts of a corpus hold, each in [0, 1] and in its order.
 *
 * @param clauses of each clause with its measure's title
 * @param cards of all ways of asking of each card, then of each subject outside, together
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on at once, never compared.
record Coverage(float[] clauses, float[] cards) {}
