package org.investorchat.retrieval;

/**
 * The cosines of a query with every text of a corpus in one language, in its order.
 *
 * @param texts of the clauses and measures
 * @param phrasings of the ways of asking
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on at once, never compared.
record DenseScores(RawScores texts, float[] phrasings) {}
