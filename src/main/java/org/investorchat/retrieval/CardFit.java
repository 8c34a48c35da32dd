package org.investorchat.retrieval;

/**
 * How a card, or a subject outside, fits a query. A subject outside rests on no clause and counts
 * there as the average card does.
 *
 * @param meaning mean cosine of the three nearest ways of asking
 * @param clauseMeaning cosine of the nearest clause it rests on
 * @param words share of the query's words that its ways of asking hold together, in [0, 1]
 * @param clauseWords share of them that one of its clauses holds, in [0, 1]
 * @param outside whether it is a subject that no policy treats
 */
record CardFit(
    double meaning, double clauseMeaning, double words, double clauseWords, boolean outside) {}
