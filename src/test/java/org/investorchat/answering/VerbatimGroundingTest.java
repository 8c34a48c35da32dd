package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verifier finds nothing in the clauses themselves. */
class VerbatimGroundingTest {

  static Stream<Clause> clauses() {
    return RealCorpus.CORPUS.clauses();
  }

  @ParameterizedTest
  @MethodSource("clauses")
  void everyClauseCarriesItsOwnEnglishText(Clause clause) {
    assertThat(
            RealCorpus.verify(
                Language.ENGLISH, clause.text().en(), RealCorpus.withParents(clause.id())))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("clauses")
  void everyClauseCarriesItsOwnChineseText(Clause clause) {
    assertThat(
            RealCorpus.verify(
                Language.CHINESE, clause.text().zh(), RealCorpus.withParents(clause.id())))
        .isEmpty();
  }
}
