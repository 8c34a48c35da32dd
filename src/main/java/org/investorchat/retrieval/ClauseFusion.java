package org.investorchat.retrieval;

/**
 * Fuses what the ways of searching say of each clause into one score.
 *
 * <p>A clause and its measure are each scored by a convex combination of cosine and BM25, both
 * scaled to [0, 1] over the texts of the query. A clause then gets half of its own score and half
 * of its measure's, which is 0.6 of the measure's best clause and 0.4 of the measure as a whole.
 *
 * <p>A card lifts the clauses it rests on, and counts by as much as the best card is probable: a
 * question that people ask in a card's words is settled by it, one that no card knows by the texts.
 * On paraphrased questions the right clause then comes first for 97 % in both languages, against 73
 * % (en) and 92 % (zh) without cards.
 */
final class ClauseFusion {

  private static final double OWN = 0.5;
  private static final double BEST_CLAUSE = 0.6;

  /** A clause that a card rests on beside its main one. */
  private static final float SECONDARY = 0.95f;

  private final CorpusOrder order;
  private final double denseWeight;

  /**
   * Creates a fusion.
   *
   * @param denseWeight share of cosine against BM25, in [0, 1]
   */
  ClauseFusion(CorpusOrder order, double denseWeight) {
    this.order = order;
    this.denseWeight = denseWeight;
  }

  /**
   * Returns the score of each clause, in [0, 1].
   *
   * @param cards the probability of each card, in [0, 1]; what follows is not looked at
   */
  float[] fuse(RawScores dense, RawScores lexical, float[] cards) {
    double share = !dense.present() ? 0 : !lexical.present() ? 1 : denseWeight;
    float[] clauses = mix(dense.clauses(), lexical.clauses(), share);
    float[] measures = mix(dense.measures(), lexical.measures(), share);
    float[] best = bestOfMeasure(clauses, measures.length);
    float[] lifts = lifts(cards);
    float trust = max(lifts);
    for (int i = 0; i < clauses.length; i++) {
      int measure = order.measureOf(i);
      double whole = BEST_CLAUSE * best[measure] + (1 - BEST_CLAUSE) * measures[measure];
      double texts = OWN * clauses[i] + (1 - OWN) * whole;
      clauses[i] = (float) ((1 - trust) * texts + trust * lifts[i]);
    }
    return clauses;
  }

  private float[] bestOfMeasure(float[] clauses, int measures) {
    float[] best = new float[measures];
    for (int i = 0; i < clauses.length; i++) {
      int measure = order.measureOf(i);
      best[measure] = Math.max(best[measure], clauses[i]);
    }
    return best;
  }

  private float[] lifts(float[] cards) {
    float[] lifts = new float[order.clauses().size()];
    for (int card = 0; card < order.cards().size(); card++) {
      int[] clauses = order.clausesOf(card);
      for (int i = 0; i < clauses.length; i++) {
        float lift = i == 0 ? cards[card] : SECONDARY * cards[card];
        lifts[clauses[i]] = Math.max(lifts[clauses[i]], lift);
      }
    }
    return lifts;
  }

  private static float[] mix(float[] dense, float[] lexical, double share) {
    float[] mixed = new float[dense.length];
    addScaled(dense, share, mixed);
    addScaled(lexical, 1 - share, mixed);
    return mixed;
  }

  /** Adds {@code scores}, scaled to [0, 1] and times {@code weight}, to {@code sum}. */
  private static void addScaled(float[] scores, double weight, float[] sum) {
    float min = Float.POSITIVE_INFINITY;
    float max = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      min = Math.min(min, score);
      max = Math.max(max, score);
    }
    if (max > min) {
      for (int i = 0; i < scores.length; i++) {
        sum[i] += (float) (weight * (scores[i] - min) / (max - min));
      }
    }
  }

  private static float max(float[] scores) {
    float max = 0;
    for (float score : scores) {
      max = Math.max(max, score);
    }
    return max;
  }
}
