package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No card says more than its clauses. */
class CardVerificationTest {

  static Stream<Card> cards() {
    return RealCorpus.CORPUS.cards();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyEnglishAnswerIsGroundedInItsClauses(Card card) {
    assertThat(findings(card, Language.ENGLISH)).as(card.id()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyChineseAnswerIsGroundedInItsClauses(Card card) {
    assertThat(findings(card, Language.CHINESE)).as(card.id()).isEmpty();
  }

  private static Iterable<Finding> findings(Card card, Language language) {
    return RealCorpus.VERIFIER.verify(CardAnswer.draft(card, language), Set.copyOf(card.clauses()));
  }
}
