package org.investorchat.retrieval;

import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.lexical.Resources;

/**
 * Weighs how a card fits a query: a conditional logit over all cards and subjects outside.
 *
 * <p>The weights are in {@code ranking.yaml}, fitted by {@code mvn -Pcalibrate verify} on the
 * cards' own ways of asking: each in turn is the query and left out of its card, which the model
 * must then find. No examination question has a part in them.
 */
record RankingModel(Weights en, Weights zh) {

  /**
   * The weights of one language.
   *
   * @param outside added for a subject that no policy treats
   */
  record Weights(
      double meaning, double clauseMeaning, double words, double clauseWords, double outside) {

    /** Returns how well a card fits; only differences between cards mean anything. */
    double score(CardFit fit) {
      return meaning * fit.meaning()
          + clauseMeaning * fit.clauseMeaning()
          + words * fit.words()
          + clauseWords * fit.clauseWords()
          + (fit.outside() ? outside : 0);
    }
  }

  static RankingModel load() {
    return Resources.read("ranking.yaml", RankingModel.class);
  }

  Weights in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case CHINESE -> zh;
    };
  }
}
