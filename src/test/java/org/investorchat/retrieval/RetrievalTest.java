package org.investorchat.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds retrieval over the real knowledge to floors measured on questions in investors' words. */
class RetrievalTest {

  private static final ClauseRetriever RETRIEVER =
      Retrievers.over(Retrievers.CORPUS, Retrievers.WEIGHTS);

  @ParameterizedTest
  @CsvSource({
    "paraphrases-en.tsv, 95, 98, 93, 96",
    "paraphrases-zh.tsv, 93, 96, 93, 96",
    "typos.tsv, 91, 100, 83, 91"
  })
  void findsTheRightMeasureAndClause(
      String table, double first, double third, double firstClause, double thirdClause) {
    var recall = Recall.of(RETRIEVER, Paraphrase.read(table), false);

    assertThat(recall.firstMeasure()).as("%s: %s", table, recall).isGreaterThanOrEqualTo(first);
    assertThat(recall.thirdMeasure()).as("%s: %s", table, recall).isGreaterThanOrEqualTo(third);
    assertThat(recall.firstClause())
        .as("%s: %s", table, recall)
        .isGreaterThanOrEqualTo(firstClause);
    assertThat(recall.thirdClause())
        .as("%s: %s", table, recall)
        .isGreaterThanOrEqualTo(thirdClause);
  }

  @Test
  void findsTheRightClauseForMixedQuestions() {
    var recall = Recall.of(RETRIEVER, Paraphrase.read("mixed.tsv"), true);

    assertThat(recall.firstClause()).as("%s", recall).isGreaterThanOrEqualTo(94);
  }

  @Test
  void findsTheSameClausesForBothChineseScripts() {
    for (var it : Paraphrase.read("paraphrases-zh.tsv")) {
      var traditional = new Query(ChineseScript.toTraditional(it.text()), it.language(), false);

      assertThat(first(RETRIEVER.retrieve(traditional)))
          .as(it.text())
          .isEqualTo(first(RETRIEVER.retrieve(it.query(false))));
    }
  }

  @Test
  void findsTheSameClausesForBothWidths() {
    var full = new Query("\uff21\uff30\uff25\uff23商务旅行卡\uff1f", Language.CHINESE, false);
    var half = new Query("APEC商务旅行卡?", Language.CHINESE, false);

    assertThat(first(RETRIEVER.retrieve(full)))
        .isEqualTo(first(RETRIEVER.retrieve(half)))
        .isEqualTo("15.2");
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, paraphrases-en.tsv", "CHINESE, paraphrases-zh.tsv"})
  void tellsByTheBestCardWhatIsAskedFromWhatIsNot(Language language, String table) {
    var inside = Paraphrase.read(table).stream().map(this::bestCard).sorted().toList();
    var outside =
        Paraphrase.read("outside.tsv").stream()
            .filter(it -> it.language() == language)
            .map(this::bestCard)
            .sorted()
            .toList();

    assertThat(inside.get(inside.size() / 20)).isGreaterThan(outside.get(outside.size() * 9 / 10));
  }

  @Test
  void scoresACardsOwnWordsWithOne() {
    var card = Retrievers.CORPUS.cards().findFirst().orElseThrow();
    for (var language : Language.values()) {
      String question = card.questions().in(language).getFirst();

      var found = RETRIEVER.retrieve(new Query(question, language, false)).cards().getFirst();

      assertThat(found.card()).isEqualTo(card);
      assertThat(found.question()).isEqualTo(question);
      assertThat(found.score()).isGreaterThan(0.95);
    }
  }

  @Test
  void knowsASubjectThatNoPolicyTreatsByItsOwnWords() {
    var topic = Retrievers.CORPUS.outside().findFirst().orElseThrow();
    for (var language : Language.values()) {
      String question = topic.questions().in(language).getFirst();

      var found = RETRIEVER.retrieve(new Query(question, language, false));

      assertThat(found.outside().getFirst().topic()).isEqualTo(topic);
      assertThat(found.outside().getFirst().score()).isGreaterThan(0.95);
    }
  }

  @Test
  void returnsEachCardOnceAndScoresInOrder() {
    var found = RETRIEVER.retrieve(new Query("foreign debt in Haidian", Language.ENGLISH, false));

    assertThat(found.cards()).extracting(it -> it.card().id()).doesNotHaveDuplicates();
    assertThat(found.cards()).extracting(it -> -it.score()).isSorted();
    assertThat(found.clauses()).extracting(it -> -it.score()).isSorted();
    assertThat(found.clauses()).extracting(ScoredClause::score).allMatch(it -> it > 0 && it <= 1);
    assertThat(found.clauses()).hasSize(40);
    assertThat(found.cards()).hasSizeBetween(2, 20);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, my nanny from Manila, 13.3",
    "ENGLISH, trusted trader, 8.1",
    "CHINESE, 菲佣, 13.3",
    "CHINESE, 绿卡, 15.7"
  })
  void countsAnInvestorsWordAsHeldWhereTheClauseHasThePolicysTerm(
      Language language, String text, String clause) {
    var found = RETRIEVER.retrieve(new Query(text, language, false));

    var signals =
        found.clauses().stream()
            .filter(it -> it.clause().id().label().equals(clause))
            .findFirst()
            .orElseThrow()
            .signals();
    assertThat(signals.coverage()).isGreaterThan(0.3);
    assertThat(signals.bm25()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, tell me about measure 9 please, 9.",
    "CHINESE, 第九条讲了什么, 9.",
    "ENGLISH, what does clause 7.4 say, 7.4",
    "CHINESE, 第7条第4款, 7.4"
  })
  void putsWhatIsNamedByNumberFirst(Language language, String text, String clause) {
    var found = RETRIEVER.retrieve(new Query(text, language, false));

    assertThat(first(found)).startsWith(clause);
    assertThat(found.named().isEmpty()).isFalse();
  }

  @Test
  void findsMoreWithWordsAndMeaningThanWithEither() {
    var corpus = Retrievers.withoutCards();
    for (String table : List.of("paraphrases-en.tsv", "paraphrases-zh.tsv")) {
      var questions = Paraphrase.read(table);

      var dense = recall(corpus, 1, questions);
      var lexical = recall(corpus, 0, questions);
      var fused = Recall.of(Retrievers.over(corpus, Retrievers.WEIGHTS), questions, false);
      var carded = Recall.of(RETRIEVER, questions, false);

      System.out.printf(
          "%s%n  dense   %s%n  lexical %s%n  fused   %s%n  carded  %s%n",
          table, dense, lexical, fused, carded);
      assertThat(fused.firstClause())
          .isGreaterThan(dense.firstClause())
          .isGreaterThan(lexical.firstClause())
          .isLessThan(carded.firstClause());
    }
  }

  private static Recall recall(
      org.investorchat.knowledge.Corpus corpus, double weight, List<Paraphrase> questions) {
    var weights = new RetrievalSettings.DenseWeight(weight, weight);
    return Recall.of(Retrievers.over(corpus, weights), questions, false);
  }

  private double bestCard(Paraphrase question) {
    return RETRIEVER.retrieve(question.query(false)).cards().getFirst().score();
  }

  private static String first(Evidence evidence) {
    return evidence.clauses().getFirst().clause().id().label();
  }
}
