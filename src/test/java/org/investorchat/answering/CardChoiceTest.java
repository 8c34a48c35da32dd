package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.retrieval.Evidence;
import org.investorchat.retrieval.NamedReferences;
import org.investorchat.retrieval.ScoredCard;
import org.junit.jupiter.api.Test;

/** Checks how many cards an answer is made of. */
class CardChoiceTest {

  @Test
  void takesTheBestCardAloneWhereItIsFarAhead() {
    assertThat(chosen(List.of(card(0.8, "7.4"), card(0.1, "7.5"), card(0.1, "9.1"))))
        .containsExactly("7.4");
  }

  @Test
  void takesAnotherClauseOfTheMeasureSoonerThanAnotherMeasure() {
    assertThat(chosen(List.of(card(0.5, "7.4"), card(0.2, "9.1"), card(0.1, "7.5"))))
        .containsExactly("7.4", "7.5");
  }

  @Test
  void takesAnotherMeasureThatIsNearlyAsProbable() {
    assertThat(chosen(List.of(card(0.4, "7.4"), card(0.35, "9.1")))).containsExactly("7.4", "9.1");
  }

  @Test
  void takesMoreWhereSeveralAreAskedFor() {
    var cards = List.of(card(0.5, "7.4"), card(0.2, "9.1"));

    assertThat(labels(CardChoice.choose(cards, List.of(), true))).containsExactly("7.4", "9.1");
  }

  @Test
  void takesWhatAPartOfTheQuestionAsksForPlainly() {
    var cards = List.of(card(0.9, "20.2"));
    var aspects = List.of(evidence(card(0.85, "23.2")), evidence(card(0.5, "9.1")));

    assertThat(labels(CardChoice.choose(cards, aspects, false))).containsExactly("20.2", "23.2");
  }

  @Test
  void leavesOutWhatIsMostlySaid() {
    assertThat(chosen(List.of(card(0.5, "7.4", "7.5"), card(0.4, "7.5", "7.4"), card(0.4, "7.6"))))
        .containsExactly("7.4", "7.6");
  }

  private static List<String> chosen(List<ScoredCard> cards) {
    return labels(CardChoice.choose(cards, List.of(), false));
  }

  private static List<String> labels(List<ScoredCard> cards) {
    return cards.stream().map(it -> it.card().clauses().getFirst().label()).toList();
  }

  private static Evidence evidence(ScoredCard card) {
    var nothing = new NamedReferences(List.of(), List.of(), List.of());
    return new Evidence(List.of(), List.of(card), List.of(), nothing, true);
  }

  private static ScoredCard card(double probability, String... clauses) {
    var ids = Arrays.stream(clauses).map(it -> ClauseId.of("policy", it)).toList();
    var card =
        new Card(
            String.join("-", clauses),
            ids,
            new BilingualWords(List.of(), List.of()),
            new Bilingual("answer", "answer"));
    return new ScoredCard(card, "question", 0, probability);
  }
}
