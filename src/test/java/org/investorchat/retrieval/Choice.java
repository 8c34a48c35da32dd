package org.investorchat.retrieval;

/**
 * One choice among cards.
 *
 * @param features of every card, in the order of {@link RankingModel.Weights}
 * @param right index of the card to be chosen
 */
@SuppressWarnings("ArrayRecordComponent") // Made once and only read.
public record Choice(float[][] features, int right) {

  static float[] features(CardFit fit) {
    return new float[] {
      (float) fit.meaning(),
      (float) fit.clauseMeaning(),
      (float) fit.words(),
      (float) fit.clauseWords(),
      fit.outside() ? 1 : 0
    };
  }

  public boolean isRightFirst(double[] weights) {
    double own = score(weights, right);
    for (int i = 0; i < features.length; i++) {
      if (i != right && score(weights, i) >= own) {
        return false;
      }
    }
    return true;
  }

  double score(double[] weights, int card) {
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      score += weights[i] * features[card][i];
    }
    return score;
  }
}
