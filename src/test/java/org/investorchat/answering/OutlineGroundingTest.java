package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.investorchat.answering.Passage.Listed;
import org.investorchat.answering.Passage.Quotation;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A line of a list passes the verifier with the title of its own measure, and only with that. */
class OutlineGroundingTest {

  private static final Texts TEXTS = new Texts();
  private static final List<Measure> MEASURES = RealCorpus.CORPUS.defaultPolicy().measures();

  private final OutlineComposer outlines = new OutlineComposer(RealCorpus.CORPUS, TEXTS);
  private final VerifiedComposer composer =
      new VerifiedComposer(
          new ClauseComposer(RealCorpus.CORPUS, TEXTS), outlines, RealCorpus.VERIFIER);

  static Stream<Arguments> measures() {
    return MEASURES.stream()
        .flatMap(
            it -> Arrays.stream(Language.values()).map(language -> Arguments.of(it, language)));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void carriesTheTitleOfAMeasureUnderItsNumber(Measure measure, Language language) {
    assertThat(RealCorpus.verify(language, line(measure, language), cited(measure))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void refusesTheTitleOfAnotherMeasure(Measure measure, Language language) {
    var other = MEASURES.get(measure.number() % MEASURES.size());

    assertThat(
            RealCorpus.verify(
                language, line(titled(measure, other.title()), language), cited(measure)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void refusesTheTitleUnderAnotherNumber(Measure measure, Language language) {
    String line = line(measure, language);
    int other = measure.number() % MEASURES.size() + 1;
    String renumbered = line.replaceFirst("\\d+", String.valueOf(other));

    assertThat(RealCorpus.verify(language, renumbered, cited(measure))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void quotesTheClauseOfAMeasureWhoseLineIsNotCarried(Language language) {
    var wrong =
        titled(MEASURES.get(6), new Bilingual("Grant every loan within a day", "一天之内发放所有贷款"));
    var right = MEASURES.get(7);

    var passages = composer.outline(List.of(wrong, right), language).passages();

    assertThat(passages.get(1)).isEqualTo(quotation(wrong, language));
    assertThat(passages.get(2)).isEqualTo(new Listed(line(right, language), id(right)));
  }

  @Test
  void citesTheFirstClauseOfEachMeasureInTheirOrder() {
    assertThat(composer.outline(MEASURES, Language.ENGLISH).clauses())
        .isEqualTo(MEASURES.stream().map(OutlineGroundingTest::id).toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void carriesTheTitleOfASectionUnderItsNumber(Language language) {
    var policy = RealCorpus.CORPUS.defaultPolicy();
    var lines = outlines.sections(policy, language).passages();

    assertThat(composer.parts(policy, language).passages()).isEqualTo(lines);
    assertThat(lines).filteredOn(Listed.class::isInstance).hasSameSizeAs(policy.sections());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void refusesTheTitleOfAnotherSection(Language language) {
    var lines = outlines.sections(RealCorpus.CORPUS.defaultPolicy(), language).passages();

    assertThat(RealCorpus.verify(language, lines.get(1).text(), List.of(id(MEASURES.getLast()))))
        .isNotEmpty();
  }

  private static ClauseId id(Measure measure) {
    return measure.clauses().getFirst().id();
  }

  private static List<ClauseId> cited(Measure measure) {
    return List.of(id(measure));
  }

  private String line(Measure measure, Language language) {
    return outlines.measures(List.of(measure), language).passages().getLast().text();
  }

  private static Quotation quotation(Measure measure, Language language) {
    return new ClauseComposer(RealCorpus.CORPUS, TEXTS).quotation(id(measure), language);
  }

  private static Measure titled(Measure measure, Bilingual title) {
    return new Measure(
        measure.number(),
        measure.section(),
        title,
        measure.zhProvenance(),
        measure.clauses(),
        measure.responsible(),
        measure.responsibleText());
  }
}
