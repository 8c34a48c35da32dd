package org.investorchat.retrieval;

/**
 * Raw measures of fit between a query and a text, comparable across queries of one language.
 *
 * @param cosine of the two embeddings in the query's language, in [-1, 1]; 0 where vector search
 *     failed
 * @param bm25 ≥ 0
 * @param coverage share of the query's words, weighted by idf, that the text holds, in [0, 1];
 *     words that a glossary term stands for count as held; the better of both languages where both
 *     are searched
 */
public record Signals(double cosine, double bm25, double coverage) {

  /** Returns these signals with {@code other} as the coverage where that is more. */
  Signals orCoverage(double other) {
    return other > coverage ? new Signals(cosine, bm25, other) : this;
  }
}
