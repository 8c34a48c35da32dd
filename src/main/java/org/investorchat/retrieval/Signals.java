package org.investorchat.retrieval;

/**
 * Raw measures of fit between a query and a text, comparable across queries.
 *
 * @param cosine of the two embeddings, in [-1, 1]
 * @param bm25 ≥ 0
 * @param coverage share of the query's words, weighted by idf, that the text holds, in [0, 1];
 *     words that a glossary term stands for count as held
 */
public record Signals(double cosine, double bm25, double coverage) {}
