package org.investorchat.answering;

import java.util.ArrayList;
import java.util.List;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.retrieval.Evidence;
import org.investorchat.retrieval.ScoredCard;

/**
 * Chooses the cards to answer from: the best one, those nearly as probable, and those that a part
 * of the question asks for plainly.
 *
 * <p>Another clause of the same measure is taken along sooner than another measure: the right
 * measure is found more surely than the right clause, and what it says beside the point does less
 * harm. Thresholds were set on the development half of the examination, where the best card alone
 * holds the asked fact for 88 % (en) and 86 % (zh), and all of these together for 91 % and 89 %.
 */
final class CardChoice {

  /** Least probability, as a share of the best card's, of another card on the same measure. */
  private static final double SAME_MEASURE = 0.15;

  /** The same of a card on another measure. */
  private static final double OTHER_MEASURE = 0.6;

  /** The same where several measures are asked for. */
  private static final double SEVERAL = 0.25;

  /** Least probability of a card that answers a part of the question. */
  private static final double ASPECT = 0.8;

  /** Where nothing is probable, more of it is no answer. */
  private static final double ANYTHING = 0.1;

  private static final int MOST = 3;
  private static final int MOST_WITH_ASPECTS = 5;

  /** More than this nobody reads. */
  private static final int MOST_CLAUSES = 6;

  private CardChoice() {}

  /**
   * Returns what to answer from, best first.
   *
   * @param cards that fit the question, best first, not empty
   * @param aspects what was found for each part of the question
   */
  static List<ScoredCard> choose(List<ScoredCard> cards, List<Evidence> aspects, boolean several) {
    var best = cards.getFirst();
    List<ScoredCard> chosen = new ArrayList<>(List.of(best));
    for (var card : cards.subList(1, cards.size())) {
      double least = isSameMeasure(card, best) ? SAME_MEASURE : several ? SEVERAL : OTHER_MEASURE;
      if (chosen.size() < MOST
          && card.probability() >= Math.max(ANYTHING, least * best.probability())) {
        add(card, chosen);
      }
    }
    for (var aspect : aspects) {
      var answer = aspect.cards().getFirst();
      if (chosen.size() < MOST_WITH_ASPECTS && answer.probability() >= ASPECT) {
        add(answer, chosen);
      }
    }
    return chosen;
  }

  private static boolean isSameMeasure(ScoredCard one, ScoredCard two) {
    return main(one).measure() == main(two).measure();
  }

  private static ClauseId main(ScoredCard card) {
    return card.card().clauses().getFirst();
  }

  /** Adds {@code card} where most of it is not said already and all is not too much. */
  private static void add(ScoredCard card, List<ScoredCard> chosen) {
    var said = chosen.stream().flatMap(it -> it.card().clauses().stream()).distinct().toList();
    var clauses = card.card().clauses();
    long fresh = clauses.stream().filter(it -> !said.contains(it)).count();
    if (2 * fresh > clauses.size() && said.size() + fresh <= MOST_CLAUSES) {
      chosen.add(card);
    }
  }
}
