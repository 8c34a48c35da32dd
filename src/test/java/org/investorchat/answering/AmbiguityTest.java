package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.ScoredCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tells when a question is asked back. */
class AmbiguityTest {

  private static final Card HOSPITALS = card(2);
  private static final Card CARE = card(12);
  private static final Card MORE_ON_CARE =
      RealCorpus.CORPUS
          .cards()
          .filter(it -> it.clauses().getFirst().measure() == 12 && !it.equals(CARE))
          .findFirst()
          .orElseThrow();

  private static Card card(int measure) {
    return RealCorpus.CORPUS
        .cards()
        .filter(it -> it.clauses().getFirst().measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"hospital, ENGLISH", "And hospitals?, ENGLISH", "医院, CHINESE", "那医院呢？, CHINESE"})
  void asksBackWhereAFewWordsMayMeanEither(String text, Language language) {
    assertThat(readings(text, language, 0.5, 0.4)).containsExactly(HOSPITALS, CARE);
  }

  @ParameterizedTest
  @CsvSource({"Can a foreign company run a hospital here?, ENGLISH", "外资企业能不能在北京开医院？, CHINESE"})
  void answersBothWhereASentenceMayMeanEither(String text, Language language) {
    assertThat(readings(text, language, 0.5, 0.4)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.6, 0.3", "0.9, 0.05", "0.3, 0.25"})
  void asksNothingWhereOneIsMeantOrNeither(double first, double second) {
    assertThat(readings("hospital", Language.ENGLISH, first, second)).isEmpty();
  }

  @Test
  void countsAllCardsOfAMeasure() {
    var cards = List.of(scored(HOSPITALS, 0.45), scored(CARE, 0.25), scored(MORE_ON_CARE, 0.25));

    assertThat(Ambiguity.readings(question("hospital", Language.ENGLISH), cards))
        .containsExactly(CARE, HOSPITALS);
  }

  private static List<Card> readings(String text, Language language, double first, double second) {
    var cards = List.of(scored(HOSPITALS, first), scored(CARE, second));
    return Ambiguity.readings(question(text, language), cards);
  }

  private static ScoredCard scored(Card card, double probability) {
    return new ScoredCard(card, "", 10, probability);
  }

  private static Question question(String text, Language language) {
    var reply =
        language == Language.ENGLISH ? ReplyLanguage.ENGLISH : ReplyLanguage.SIMPLIFIED_CHINESE;
    return new Question(text, language, false, reply, true);
  }
}
