package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.investorchat.answering.Draft.Sentence;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a card's answer is read as, and which answers are refused. */
class CardAnswerTest {

  @Test
  void readsEachSentenceWithTheClausesItEndsWith() {
    var card = card("The pilot has a limit [7.4]. It is explored; this is an aim [7.5] [7.6].");

    assertThat(CardAnswer.draft(card, Language.ENGLISH).sentences())
        .containsExactly(
            new Sentence("The pilot has a limit.", RealCorpus.clauses("7.4")),
            new Sentence("It is explored; this is an aim.", RealCorpus.clauses("7.5", "7.6")));
  }

  @Test
  void readsChineseSentencesTheSameWay() {
    var card = card("试点额度为1000万美元[7.4]。将探索；这是目标[7.5][7.6]。");

    assertThat(CardAnswer.draft(card, Language.CHINESE).sentences())
        .containsExactly(
            new Sentence("试点额度为1000万美元。", RealCorpus.clauses("7.4")),
            new Sentence("将探索；这是目标。", RealCorpus.clauses("7.5", "7.6")));
  }

  @ParameterizedTest
  @CsvSource({
    "'The pilot has a limit. It is explored [7.4].', marker in each sentence",
    "'The pilot has a limit [7.4]. It is explored.', end with its clauses",
    "'The pilot has a limit [7.3].', only clauses of the card",
    "'试点有额度。将探索[7.4]。', marker in each sentence"
  })
  void refusesASentenceWithoutAMarkerOfTheCard(String answer, String message) {
    var card = card(answer);

    assertThatThrownBy(() -> CardAnswer.draft(card, Language.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("card limit")
        .hasMessageContaining(message);
  }

  private static Card card(String answer) {
    return new Card(
        "limit",
        RealCorpus.clauses("7.4", "7.5", "7.6"),
        new BilingualWords(List.of("q"), List.of("q")),
        new Bilingual(answer, answer));
  }
}
