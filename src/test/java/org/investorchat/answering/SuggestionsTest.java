package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investorchat.answering.RealCorpus.CORPUS;
import static org.investorchat.answering.RealCorpus.clauses;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.retrieval.ScoredCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks what is suggested after which answer. */
class SuggestionsTest {

  private static final String DEBT = "foreign-debt-quota-haidian";
  private static final String EQUITY = "foreign-debt-equity-investment";
  private static final String CURRENCY = "foreign-debt-contract-currency";
  private static final String TRANSFER = "technology-transfer-tax-relief";
  private static final String TENDER = "procurement-no-ownership-limits";
  private static final String HAIDIAN = "haidian-park-overview";

  private final Relations relations = new Relations(CORPUS);
  private final Suggestions suggestions = new Suggestions(new LiveCorpus(CORPUS));

  @Test
  void goesOnWithTheSameMeasureThenAnotherThenAWiderView() {
    var cards =
        relations.of(clauses("7.4"), found(DEBT, CURRENCY, EQUITY, TENDER, TRANSFER, HAIDIAN));

    assertThat(ids(cards)).startsWith(CURRENCY, TRANSFER, HAIDIAN, EQUITY);
  }

  @Test
  void whatMerelySharesWordsIsNoLead() {
    assertThat(ids(relations.of(clauses("7.4"), found(DEBT, TENDER)))).doesNotContain(TENDER);
  }

  @Test
  void whatIsMerelyTiedIsNoLeadToAnotherMeasure() {
    assertThat(ids(relations.of(clauses("7.4"), found(DEBT)))).doesNotContain(TRANSFER);
  }

  @Test
  void whatWasJustSaidIsNoLead() {
    var cards = relations.of(clauses("7.4", "7.5"), found(DEBT, EQUITY, CURRENCY));

    assertThat(ids(cards)).contains(CURRENCY).doesNotContain(DEBT, EQUITY);
  }

  @ParameterizedTest
  @EnumSource
  void suggestsThreeInTheLanguageOfTheAnswer(ReplyLanguage language) {
    var next = add(language, List.of(card(EQUITY), card(TRANSFER), card(HAIDIAN)), Told.NOTHING);

    assertThat(next)
        .containsExactly(
            question(EQUITY, language), question(TRANSFER, language), question(HAIDIAN, language));
  }

  @Test
  void suggestsOneOfEachMeasureFirst() {
    var next =
        add(
            ReplyLanguage.ENGLISH,
            List.of(card(EQUITY), card(CURRENCY), card(TRANSFER)),
            Told.NOTHING);

    assertThat(next)
        .containsExactlyElementsOf(
            List.of(question(EQUITY), question(TRANSFER), question(CURRENCY)));
  }

  @Test
  void suggestsNothingThatWasToldOrAskedBefore() {
    var told =
        new Told(
            Set.copyOf(clauses("7.5")),
            Set.of(question(TRANSFER, ReplyLanguage.ENGLISH).replace("?", " ").strip()));

    var next =
        add(ReplyLanguage.ENGLISH, List.of(card(EQUITY), card(TRANSFER), card(CURRENCY)), told);

    assertThat(next).hasSize(3).contains(question(CURRENCY));
    assertThat(next).doesNotContain(question(EQUITY), question(TRANSFER));
  }

  @Test
  void suggestsWhatThePolicyStartsWithWhereNothingLeadsOn() {
    var starters =
        CORPUS.defaultPolicy().starters().stream().map(Card::id).map(it -> question(it)).toList();

    assertThat(add(ReplyLanguage.ENGLISH, List.of(), Told.NOTHING))
        .containsExactlyElementsOf(starters.subList(0, 3));
    assertThat(
            suggestions.leads(answer(Answer.Conversational::new), Solutions.found(List.of(), true)))
        .isEmpty();
  }

  @Test
  void whatComesNearLeadsOnFromAQuestionThatGotNoAnswer() {
    var found = Solutions.found(found(EQUITY, CURRENCY), true);

    assertThat(suggestions.leads(answer(Answer.OutOfScope::new), found))
        .containsExactly(card(EQUITY), card(CURRENCY));
  }

  @Test
  void aQuestionAskedBackOffersItsOwn() {
    var back = answer(it -> new Answer.Clarify(it.suggesting(List.of("This?", "That?"))));
    var solution = new Solution(back, List.of(card(EQUITY)), null, true);

    assertThat(suggestions.add(solution, asked("Which?"), Told.NOTHING)).isEqualTo(back);
  }

  private List<String> add(ReplyLanguage language, List<Card> leads, Told told) {
    var reply = Solutions.reply(language, "Ask 12345.", Composer.NONE);
    var solution = new Solution(new Answer.Closest(reply), leads, null, true);
    return suggestions.add(solution, asked("Anything else?"), told).reply().suggestions();
  }

  private static Answer answer(Function<Reply, Answer> outcome) {
    return outcome.apply(Solutions.reply(ReplyLanguage.ENGLISH, "Ask 12345.", Composer.NONE));
  }

  private static Question asked(String text) {
    return new Question(text, Language.ENGLISH, false, ReplyLanguage.ENGLISH, true);
  }

  /** Returns cards as found, the best first. */
  private static List<ScoredCard> found(String... ids) {
    return IntStream.range(0, ids.length)
        .mapToObj(it -> new ScoredCard(card(ids[it]), "", 20 - it, 0.5 / (it + 1)))
        .toList();
  }

  private static Card card(String id) {
    return CORPUS.cards().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> ids(List<Card> cards) {
    return cards.stream().map(Card::id).toList();
  }

  private static String question(String id) {
    return question(id, ReplyLanguage.ENGLISH);
  }

  private static String question(String id, ReplyLanguage language) {
    return language.script(card(id).questions().in(language.language()).getFirst());
  }
}
