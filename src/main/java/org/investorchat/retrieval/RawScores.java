package org.investorchat.retrieval;

/**
 * What one way of searching gives the clauses and measures of a corpus in one language, in its
 * order.
 *
 * @param present false where that way of searching failed; its scores are then 0
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on at once, never compared.
record RawScores(boolean present, float[] clauses, float[] measures) {

  RawScores(float[] clauses, float[] measures) {
    this(true, clauses, measures);
  }

  /** Returns the scores of a search that failed. */
  static RawScores absent(int clauses, int measures) {
    return new RawScores(false, new float[clauses], new float[measures]);
  }
}
