package org.investorchat.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.knowledge.Card;
import org.investorchat.retrieval.ScoredCard;

/**
 * Tells whether a few words may as well ask one thing as another.
 *
 * <p>Of longer questions both are answered: whoever writes a sentence and is asked back has lost
 * more than by reading one answer too many.
 */
final class Ambiguity {

  /** Least probability of the second reading, as a share of the first's. */
  private static final double NEAR = 0.7;

  /** Least probability of both together. */
  private static final double BOTH = 0.75;

  private static final int FEW_WORDS = 3;
  private static final int FEW_CHARACTERS = 6;

  private Ambiguity() {}

  /**
   * Returns the best card of each of the two likeliest measures; empty where one is meant.
   *
   * @param cards that fit the question, best first
   */
  static List<Card> readings(Question question, List<ScoredCard> cards) {
    if (!isShort(own(question))) {
      return List.of();
    }
    Map<Integer, Double> measures = new LinkedHashMap<>();
    cards.forEach(it -> measures.merge(measure(it), it.probability(), Double::sum));
    var likeliest =
        measures.entrySet().stream()
            .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
            .limit(2)
            .toList();
    boolean ambiguous =
        likeliest.size() == 2
            && near(likeliest.getFirst().getValue(), likeliest.getLast().getValue());
    return ambiguous ? likeliest.stream().map(it -> best(it.getKey(), cards)).toList() : List.of();
  }

  private static boolean near(double first, double second) {
    return second >= NEAR * first && first + second >= BOTH;
  }

  private static Card best(int measure, List<ScoredCard> cards) {
    return cards.stream()
        .filter(it -> measure(it) == measure)
        .map(ScoredCard::card)
        .findFirst()
        .orElseThrow();
  }

  private static int measure(ScoredCard card) {
    return card.card().clauses().getFirst().measure();
  }

  private static String own(Question question) {
    return question.context() == null ? question.text() : question.context().own();
  }

  private static boolean isShort(String text) {
    long han = text.codePoints().filter(Character::isIdeographic).count();
    return han > 0 ? han <= FEW_CHARACTERS : text.strip().split("\\s+", -1).length <= FEW_WORDS;
  }
}
