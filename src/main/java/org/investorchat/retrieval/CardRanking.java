package org.investorchat.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scores every card, and every subject outside, by how it fits a query.
 *
 * <p>What fits is weighed by a {@link RankingModel}. Scores are taken from the mean of all cards,
 * so that they are comparable across queries: 0 is the average card, whatever the query's words.
 *
 * <p>On the development half of 480 gold questions this puts a right measure first for 95 % in both
 * languages, against 86 % (en) and 91 % (zh) for the hand-weighted best single way of asking that
 * it replaces.
 */
final class CardRanking {

  /**
   * The nearest ways of asking that count, where there are six or more as in the files. Of fewer
   * half count: by all of its three a card was not found by the very words of one.
   */
  private static final int NEAREST = 3;

  private final CorpusOrder order;
  private final RankingModel.Weights weights;
  private final List<CorpusTexts.Phrasing> phrasings;

  /** Where the ways of asking of each card begin, and the last one's end. */
  private final int[] starts;

  /**
   * One card.
   *
   * @param question the way of asking that fits best, as in the file
   * @param score how much better it fits than the average card
   */
  record Hit(String question, double score) {}

  CardRanking(CorpusOrder order, CorpusTexts texts, RankingModel.Weights weights) {
    this.order = order;
    this.weights = weights;
    this.phrasings = texts.phrasings();
    this.starts = starts(order.cards().size() + order.topics().size(), phrasings);
  }

  private static int[] starts(int cards, List<CorpusTexts.Phrasing> phrasings) {
    int[] starts = new int[cards + 1];
    phrasings.forEach(it -> starts[it.card() + 1]++);
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }

  /** Returns the hits of all cards, then of all subjects outside, in the order of the corpus. */
  List<Hit> rank(DenseScores dense, Coverage coverage) {
    var fits = fits(dense, coverage);
    double[] scores = fits.stream().mapToDouble(weights::score).toArray();
    double mean = Arrays.stream(scores).average().orElse(0);
    var hits = new ArrayList<Hit>(scores.length);
    for (int i = 0; i < scores.length; i++) {
      hits.add(new Hit(nearestQuestion(i, dense), scores[i] - mean));
    }
    return hits;
  }

  /** Returns the way of asking that comes nearest; empty where there is none. */
  private String nearestQuestion(int card, DenseScores dense) {
    int best = starts[card];
    for (int i = starts[card]; i < starts[card + 1]; i++) {
      best = dense.phrasings()[i] > dense.phrasings()[best] ? i : best;
    }
    return starts[card] < starts[card + 1] ? phrasings.get(best).original() : "";
  }

  /** Returns how each card, then each subject outside, fits. */
  List<CardFit> fits(DenseScores dense, Coverage coverage) {
    int cards = order.cards().size();
    float[] meanings = best(dense.texts().clauses());
    float[] words = best(coverage.clauses());
    double meanMeaning = mean(meanings);
    double meanWords = mean(words);
    var fits = new ArrayList<CardFit>(starts.length - 1);
    for (int i = 0; i < starts.length - 1; i++) {
      boolean outside = i >= cards;
      fits.add(
          new CardFit(
              nearest(dense.phrasings(), starts[i], starts[i + 1]),
              outside ? meanMeaning : meanings[i],
              coverage.cards()[i],
              outside ? meanWords : words[i],
              outside));
    }
    return fits;
  }

  /** Returns the best score among the clauses of each card. */
  private float[] best(float[] clauses) {
    float[] best = new float[order.cards().size()];
    for (int card = 0; card < best.length; card++) {
      int[] own = order.clausesOf(card);
      best[card] = clauses[own[0]];
      for (int clause : own) {
        best[card] = Math.max(best[card], clauses[clause]);
      }
    }
    return best;
  }

  private static double mean(float[] scores) {
    double sum = 0;
    for (float score : scores) {
      sum += score;
    }
    return scores.length == 0 ? 0 : sum / scores.length;
  }

  private static int counted(int questions) {
    return questions < 2 ? questions : Math.min(NEAREST, questions / 2);
  }

  /** Returns the mean of the highest scores from {@code start} to {@code end}, exclusive. */
  private static double nearest(float[] scores, int start, int end) {
    float[] highest = new float[counted(end - start)];
    Arrays.fill(highest, Float.NEGATIVE_INFINITY);
    for (int i = start; i < end; i++) {
      float score = scores[i];
      for (int rank = 0; rank < highest.length && score > Float.NEGATIVE_INFINITY; rank++) {
        if (score > highest[rank]) {
          float lower = highest[rank];
          highest[rank] = score;
          score = lower;
        }
      }
    }
    return mean(highest);
  }
}
