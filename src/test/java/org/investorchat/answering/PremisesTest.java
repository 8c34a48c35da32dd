package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.knowledge.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks which questions are told that their figure is wrong. */
class PremisesTest {

  private final Premises premises = new Premises(RealCorpus.CORPUS, RealCorpus.VERIFIER);
  private final QuestionReader reader = new QuestionReader(RealCorpus.CORPUS, new SmallTalk());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH | 7.4 | Measure 7 gives us $50 million of foreign debt, right?                   | true
          CHINESE | 7.4 | 听说第7条给外企5000万美元外债额度，对吗？                                   | true
          ENGLISH | 9.3 | I heard companies under 30 million yuan a year are exempt. Is that so?   | true
          CHINESE | 9.3 | 一年不超过3000万元就免征企业所得税，没错吧？                                | true
          ENGLISH | 7.4 | The foreign debt facilitation goes up to $10 million, right?             | false
          CHINESE | 7.4 | 海淀园外债便利化额度提到1000万美元了，对吗？                                | false
          ENGLISH | 9.3 | How is a company with 35 million yuan a year taxed?                      | false
          ENGLISH | 21.3 | They owe us 3 million yuan. Districts must honor commitments, right?    | false
          """)
  void saysSoOnlyWhereAFigureIsAssertedAndAnotherStated(
      Language language, String clause, String text, boolean misstated) {
    var reply =
        language == Language.ENGLISH ? ReplyLanguage.ENGLISH : ReplyLanguage.SIMPLIFIED_CHINESE;
    var question = new Question(text, language, false, reply, true);

    assertThat(
            premises.misstatesFigure(question, reader.read(question), RealCorpus.clauses(clause)))
        .isEqualTo(misstated);
  }
}
