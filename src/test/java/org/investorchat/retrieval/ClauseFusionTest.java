package org.investorchat.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Checks what each part weighs in the score of a clause. */
class ClauseFusionTest {

  private final CorpusOrder order = new CorpusOrder(Retrievers.CORPUS);
  private final ClauseFusion fusion = new ClauseFusion(order, 0.8);
  private final float[] noCards = new float[order.cards().size()];

  @Test
  void ranksByWordsAloneWhereVectorsFailed() {
    var lexical = scores(3, 5f);

    float[] fused = fusion.fuse(absent(), lexical, noCards);

    assertThat(best(fused)).isEqualTo(3);
    assertThat(fused[3]).isEqualTo(1f);
  }

  @Test
  void ranksByVectorsAloneWhereWordsFailed() {
    var dense = scores(4, 0.9f);

    float[] fused = fusion.fuse(dense, absent(), noCards);

    assertThat(best(fused)).isEqualTo(4);
    assertThat(fused[4]).isEqualTo(1f);
  }

  @Test
  void raisesTheOtherClausesOfAMeasureThatFits() {
    int clause = 20;
    int neighbour =
        order.measureOf(clause + 1) == order.measureOf(clause) ? clause + 1 : clause - 1;

    float[] fused = fusion.fuse(scores(clause, 0.9f), absent(), noCards);

    assertThat(fused[neighbour]).isGreaterThan(fused[0]).isLessThan(fused[clause]);
  }

  @Test
  void letsACardThatFitsDecide() {
    float[] cards = noCards.clone();
    cards[7] = 0.95f;

    float[] fused = fusion.fuse(scores(0, 0.9f), absent(), cards);

    assertThat(best(fused)).isEqualTo(order.clausesOf(7)[0]);
  }

  @Test
  void letsTheTextsDecideWhereNoCardFits() {
    float[] cards = noCards.clone();
    cards[7] = 0.2f;

    float[] fused = fusion.fuse(scores(0, 0.9f), absent(), cards);

    assertThat(best(fused)).isZero();
  }

  /** Returns scores of one clause and its measure. */
  private RawScores scores(int clause, float score) {
    var scores = absent();
    scores.clauses()[clause] = score;
    scores.measures()[order.measureOf(clause)] = score;
    return new RawScores(scores.clauses(), scores.measures());
  }

  private RawScores absent() {
    return RawScores.absent(order.clauses().size(), order.measures().size());
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }
}
