package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences end, and where a stop is none. */
class SentencesTest {

  private static final Sentences SENTENCES = new Sentences();

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(
            Language.ENGLISH,
            List.of(
                "The limit is raised from $5 million to $10 million [7.4].",
                "The share is not less than 50% [9.4].")),
        Arguments.of(
            Language.ENGLISH,
            List.of("U.S. firms may apply under No. 14, e.g. for R&D.", "Ask 12345 for the rest.")),
        Arguments.of(
            Language.ENGLISH,
            List.of(
                "Qualified companies take part in \"Internet + medical health\" [2.6].",
                "This is an aim, not a right in force [2.7].")),
        Arguments.of(
            Language.CHINESE, List.of("额度由500万美元提高到1000万美元[7.4]。", "这是试点；", "不是现行权利[7.1]。")),
        Arguments.of(Language.CHINESE, List.of("可以参保吗？", "可以！", "享受“同等待遇。”[12.9]")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void endsSentencesAtTheirStops(Language language, List<String> sentences) {
    String text = String.join(language == Language.ENGLISH ? " " : "", sentences);

    assertThat(SENTENCES.split(text, language)).isEqualTo(sentences);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Companies in the U.S. and the U.K. may apply.",
        "See No. 14 of 2021, which measures 3.5 by 7.4 units.",
        "Some fields, e.g. biomedicine, i.e. drugs, are key.",
        "The rule [7.4] holds for $5.5 million."
      })
  void takesNoAbbreviationOrDecimalForAStop(String sentence) {
    assertThat(SENTENCES.split(sentence, Language.ENGLISH)).containsExactly(sentence);
  }

  static Stream<Clause> singleSentences() {
    return RealCorpus.CORPUS
        .clauses()
        .filter(it -> it.id().measure() > 0)
        .filter(it -> it.text().en().matches("[^.]*\\."));
  }

  @ParameterizedTest
  @MethodSource("singleSentences")
  void keepsAClauseOfOneSentenceWhole(Clause clause) {
    assertThat(SENTENCES.split(clause.text().en(), Language.ENGLISH)).hasSize(1);
  }

  @Test
  void findsNothingInBlankText() {
    assertThat(SENTENCES.split(" \n ", Language.ENGLISH)).isEmpty();
    assertThat(SENTENCES.split("", Language.CHINESE)).isEmpty();
  }
}
