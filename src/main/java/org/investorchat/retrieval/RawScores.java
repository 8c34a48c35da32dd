package org.investorchat.retrieval;

/**
 * What one way of searching gives every text of a corpus in one language, in its order.
 *
 * @param present false where that way of searching failed; its scores are then 0
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on at once, never compared.
record RawScores(boolean present, float[] clauses, float[] measures, float[] phrasings) {

  RawScores(float[] clauses, float[] measures, float[] phrasings) {
    this(true, clauses, measures, phrasings);
  }

  /** Returns the scores of a search that failed. */
  static RawScores absent(int clauses, int measures, int phrasings) {
    return new RawScores(false, new float[clauses], new float[measures], new float[phrasings]);
  }
}
