package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Faithful sentences pass; a flag costs no more than falling back to the clause's own words. */
class ParaphraseTest {

  private static final double FLAGGED = 0.03;

  @ParameterizedTest
  @EnumSource(Language.class)
  void hardlyFlagsAFaithfulParaphrase(Language language) {
    var paraphrases = GroundingCase.read("/grounding/paraphrases.yaml");

    List<String> flagged =
        paraphrases.stream()
            .filter(it -> !it.findings(language).isEmpty())
            .map(it -> it.in(language) + " " + it.findings(language))
            .toList();

    assertThat(flagged).hasSizeLessThanOrEqualTo((int) (FLAGGED * paraphrases.size()));
  }

  static Stream<Measure> measures() {
    return RealCorpus.CORPUS.defaultPolicy().measures().stream();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void carriesTheNamesOfWhoIsResponsible(Measure measure) {
    var cites = RealCorpus.withParents(measure.clauses().getFirst().id());
    int number = measure.number();
    String en = String.join(", ", names(measure, Language.ENGLISH));
    String zh = String.join("、", names(measure, Language.CHINESE));

    assertThat(
            RealCorpus.verify(
                Language.ENGLISH,
                "Responsible for measure %d (%s): %s.".formatted(number, measure.title().en(), en),
                cites))
        .isEmpty();
    assertThat(
            RealCorpus.verify(
                Language.CHINESE,
                "第%d条（%s）的责任单位：%s。".formatted(number, measure.title().zh(), zh),
                cites))
        .isEmpty();
  }

  private static List<String> names(Measure measure, Language language) {
    return measure.responsible().stream().map(it -> it.name().in(language)).toList();
  }

  static Stream<Clause> clauses() {
    return RealCorpus.CORPUS.clauses();
  }

  @ParameterizedTest
  @MethodSource("clauses")
  void carriesAClauseInQuotesUnderItsNumber(Clause clause) {
    var cites = RealCorpus.withParents(clause.id());
    String label = clause.id().label();

    assertThat(
            RealCorpus.verify(
                Language.ENGLISH, "Clause %s: “%s”".formatted(label, clause.text().en()), cites))
        .isEmpty();
    assertThat(
            RealCorpus.verify(
                Language.CHINESE, "第%s款：“%s”".formatted(label, clause.text().zh()), cites))
        .isEmpty();
  }
}
