package org.investorchat.retrieval.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Gazetteer;
import org.investorchat.knowledge.Glossary;
import org.investorchat.knowledge.Glossary.Entry;
import org.investorchat.knowledge.Glossary.Term;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.source.CorpusReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks terms, stop phrases and concepts in both languages. */
class LanguageAnalysisTest {

  private static final Term NANNY =
      new Term(
          "domestic-services",
          new Entry("domestic services personnel", List.of("nanny", "live-in help")),
          new Entry("家政服务人员", List.of("保姆")));
  private static final Corpus CORPUS = corpus();
  private static final LanguageAnalysis EN =
      new LanguageAnalysis(CORPUS, Language.ENGLISH, StopPhrases.read());
  private static final LanguageAnalysis ZH =
      new LanguageAnalysis(CORPUS, Language.CHINESE, StopPhrases.read());

  private static Corpus corpus() {
    var policies = CorpusReader.read(java.nio.file.Path.of("knowledge")).policies();
    return new Corpus(
        policies, new Gazetteer(List.of(), List.of()), new Glossary(List.of(NANNY)), "test");
  }

  @Test
  void takesChineseCharactersAndTheirPairs() {
    assertThat(terms(ZH, "外债额度")).containsExactlyInAnyOrder("外", "外债", "债", "债额", "额", "额度", "度");
  }

  @Test
  void keepsLatinWordsAndNumbersInChineseWhole() {
    assertThat(terms(ZH, "AEO认证,R&D,500万"))
        .containsExactlyInAnyOrder("aeo", "认", "认证", "证", "r&d", "500", "万");
  }

  @Test
  void foldsScriptsAndWidths() {
    assertThat(terms(ZH, Folding.fold("\uff21\uff25\uff2f外債額度"))).isEqualTo(terms(ZH, "AEO外债额度"));
  }

  @Test
  void stemsEnglishAndKeepsAnAmpersandTogether() {
    assertThat(terms(EN, "The company's R&D centers"))
        .containsExactlyElementsOf(terms(EN, "company r&d center"));
    assertThat(terms(EN, "R&D")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, How can I find a nanny?, find a nanny", "CHINESE, 请问怎么找保姆呢, 找保姆"})
  void leavesOutWhatEveryQuestionIsMadeOf(Language language, String question, String content) {
    var analysis = language == Language.ENGLISH ? EN : ZH;

    assertThat(texts(analysis.analyze(question).content()))
        .isEqualTo(texts(analysis.analyze(content).content()));
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, foreign domestic services personnel",
    "ENGLISH, our nannies",
    "ENGLISH, live-in help",
    "CHINESE, 外籍家政服务人员",
    "CHINESE, 我家的保姆"
  })
  void marksAConceptInAnyOfItsWords(Language language, String text) {
    var analysis = language == Language.ENGLISH ? EN : ZH;

    assertThat(analysis.analyze(text).concepts())
        .extracting(Mention::id)
        .containsExactly("term:domestic-services");
  }

  @Test
  void countsWordsOfAConceptAsHeldByATextThatNamesItOtherwise() {
    var texts =
        List.of(
            EN.analyze("residence for domestic services personnel"), EN.analyze("foreign debt"));
    var weights = new TermWeights(texts);
    var query = new WeightedTerms(EN.analyze("nanny residence"), weights);

    assertThat(shares(query, texts, weights)).containsExactly(1, 0);
  }

  @Test
  void weighsARareWordMoreThanACommonOne() {
    var texts =
        List.of(EN.analyze("tax nanny"), EN.analyze("tax refund"), EN.analyze("tax holiday"));
    var weights = new TermWeights(texts);
    var query = new WeightedTerms(EN.analyze("tax refund"), weights);

    float common = shares(query, texts, weights)[0];
    assertThat(common).isPositive().isLessThan(0.5f);
  }

  @Test
  void coversNothingOfAQueryWithoutContent() {
    var texts = List.of(EN.analyze("tax"));
    var weights = new TermWeights(texts);
    var query = new WeightedTerms(EN.analyze("how do I?"), weights);

    assertThat(shares(query, texts, weights)).containsExactly(0);
  }

  @Test
  void coversWithAllTextsOfAGroupTogether() {
    var texts = List.of(EN.analyze("tax refund"), EN.analyze("foreign debt"));
    var weights = new TermWeights(texts);
    var query = new WeightedTerms(EN.analyze("refund debt"), weights);
    var group = texts.stream().map(it -> new WeightedTerms(it, weights)).toList();

    assertThat(CoverageIndex.of(List.of(group, List.of())).shares(query)).containsExactly(1, 0);
  }

  private static float[] shares(
      WeightedTerms query, List<AnalyzedText> texts, TermWeights weights) {
    return CoverageIndex.of(
            texts.stream().map(it -> List.of(new WeightedTerms(it, weights))).toList())
        .shares(query);
  }

  @Test
  void ranksByWordsAndConcepts() {
    var index =
        LexicalIndex.of(
            List.of(
                EN.analyze("foreign debt"),
                EN.analyze("domestic services personnel"),
                EN.analyze("domestic market")));

    float[] scores = index.bm25(EN.analyze("nanny domestic"));

    assertThat(scores[0]).isZero();
    assertThat(scores[1]).isGreaterThan(scores[2]);
    assertThat(scores[2]).isPositive();
  }

  @Test
  void namesAConceptInItsOwnLanguage() {
    var mention = EN.concepts("a nanny").getFirst();

    assertThat(ZH.name(mention)).isEqualTo(new Bilingual("nanny", "家政服务人员").zh());
  }

  private static List<String> terms(LanguageAnalysis analysis, String text) {
    return texts(analysis.analyze(text).terms());
  }

  private static List<String> texts(List<org.investorchat.retrieval.lexical.Term> terms) {
    return terms.stream().map(org.investorchat.retrieval.lexical.Term::text).toList();
  }
}
