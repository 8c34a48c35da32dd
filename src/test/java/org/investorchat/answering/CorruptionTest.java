package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.answering.Corruptions.Corruption;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that say what their clauses do not are caught. */
class CorruptionTest {

  /** Of the texts of a clause of another measure, so few may pass for the cited one's. */
  private static final double FOREIGN_MISSED = 0.01;

  static Stream<GroundingCase> written() {
    return GroundingCase.read("/grounding/corruptions.yaml").stream();
  }

  @ParameterizedTest
  @MethodSource("written")
  void namesTheFaultOfAnEnglishSentence(GroundingCase corruption) {
    assertThat(corruption.findings(Language.ENGLISH))
        .extracting(Finding::fault)
        .contains(corruption.fault().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("written")
  void namesTheFaultOfAChineseSentence(GroundingCase corruption) {
    assertThat(corruption.findings(Language.CHINESE))
        .extracting(Finding::fault)
        .contains(corruption.fault().orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void catchesEveryClauseMadeWrong(Language language) {
    assertThat(missed(language).filter(it -> !it.kind().equals("foreign"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hardlyTakesAnotherMeasuresTextForTheCitedClauses(Language language) {
    long clauses = RealCorpus.CORPUS.clauses().count();

    assertThat(missed(language).filter(it -> it.kind().equals("foreign")).count())
        .isLessThanOrEqualTo((long) (FOREIGN_MISSED * clauses));
  }

  private static Stream<Corruption> missed(Language language) {
    return Corruptions.of(language).filter(it -> findings(it).isEmpty());
  }

  private static List<Finding> findings(Corruption it) {
    return RealCorpus.verify(it.language(), it.text(), RealCorpus.withParents(it.clause().id()));
  }
}
