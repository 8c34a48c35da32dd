package org.investorchat.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.source.CorpusReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads drafts as people type them. */
class DraftReaderTest {

  /** What keys, pasted texts and input methods leave behind. */
  private static final List<String> PIECES =
      List.of(
          "[7.4]",
          " [7.4]",
          "[7.4][7.5]",
          "［7．4］",
          "【7.4】",
          "[7",
          "[7.",
          "]",
          "[",
          "[99.9]",
          "[7.4, 7.5]",
          ".",
          "。",
          "！",
          "？",
          "；",
          ";",
          ", ",
          "，",
          " ",
          "\n",
          "\n\n",
          "e.g. ",
          "U.S. ",
          "No. 14",
          "3.5 million",
          "$5 million",
          "500万美元",
          "企业可以",
          "Enterprises may",
          " and",
          "“引文”",
          "\uD83D\uDE00",
          "\u3000",
          "\u00a0",
          "(see",
          ")",
          "\t");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Enterprises may do so [7.4]. Others may not [7.5].  | 7.4 / 7.5
          Enterprises may do so. [7.4] Others may not. [7.5]  | 7.4 / 7.5
          Enterprises may do so [7.4] Others may not [7.5]    | 7.4 / 7.5
          Enterprises [7.4] registered there may do so.       | 7.4
          Enterprises may do so [7.4] [7.5].                  | 7.4,7.5
          Enterprises may do so [7.4, 7.5].                   | 7.4,7.5
          It rises to $3.5 million, i.e. more [7.4].          | 7.4
          Companies of the U.S. and others, e.g. banks [7.4]. | 7.4
          See No. 14 of Dr. Li [7.4].                         | 7.4
          One [7.4]; two [7.5].                               | 7.4 / 7.5
          Those below are exempt; those above pay half [9.3]. | 9.3
          Is it so? Yes [7.4].                                | - / 7.4
          企业可以享受[7.4]。其他企业不可以[7.5]。                | 7.4 / 7.5
          企业可以享受。[7.4]其他企业不可以。[7.5]                | 7.4 / 7.5
          企业［7．4］可以享受。                                  | 7.4
          企业可以享受【7.4】【7.5】。                             | 7.4,7.5
          企业可以享受[7.4、7.5]；其他企业不可以[7.6]。            | 7.4,7.5 / 7.6
          免征所得税；超过的减半征收[9.3]。                        | 9.3
          可以吗？可以！[7.4]                                    | - / 7.4
          企业可以享受[7                                        | -
          企业可以享受[7.                                       | -
          企业可以享受[七四]。                                    | -
          企业可以享受[7]。                                      | 7
          """)
  void takesSentencesAndLabelsApart(String text, String labels) {
    var read =
        DraftReader.read(text).stream()
            .map(it -> it.labels().isEmpty() ? "-" : String.join(",", it.labels()));

    assertThat(String.join(" / ", read.toList())).isEqualTo(labels);
  }

  @Test
  void aStatementHasNoLabels() {
    var read = DraftReader.read("Enterprises [7.4] may do so [7.5, 7.6]. 企业可以享受［7．4］。另外[7.");

    assertThat(read)
        .extracting(TypedSentence::statement)
        .containsExactly("Enterprises may do so.", "企业可以享受。", "另外");
  }

  @Test
  void aLineEndsASentence() {
    assertThat(DraftReader.read("Measure 7 [7.1]\nMeasure 9 [9.1]\r\n\n measure 13 [13.1]"))
        .extracting(TypedSentence::labels)
        .containsExactly(List.of("7.1"), List.of("9.1"), List.of("13.1"));
  }

  @Test
  void readsWhateverIsTyped() {
    var random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      requireCover(text.toString());
    }
  }

  @Test
  void readsEveryAnswerOfACardWhileItIsTyped() {
    var answers =
        CorpusReader.read(Path.of("knowledge"))
            .cards()
            .flatMap(it -> Stream.of(it.answer().en(), it.answer().zh()))
            .toList();

    for (String answer : answers) {
      for (int end = 0; end <= answer.length(); end += 7) {
        requireCover(answer.substring(0, end));
      }
    }
  }

  /** Sentences and the white space between them are the text. */
  private static void requireCover(String text) {
    List<String> between = new ArrayList<>();
    int end = 0;
    for (var sentence : DraftReader.read(text)) {
      assertThat(sentence.text())
          .as(text)
          .isNotBlank()
          .isEqualTo(text.substring(sentence.start(), sentence.end()));
      between.add(text.substring(end, sentence.start()));
      end = sentence.end();
    }
    between.add(text.substring(end));
    assertThat(between).as(text).allMatch(DraftReaderTest::isSpace);
  }

  private static boolean isSpace(String text) {
    return text.chars().allMatch(it -> Character.isWhitespace(it) || Character.isSpaceChar(it));
  }

  @Test
  void whatTheWriterWritesIsRead() {
    var corpus = CorpusReader.read(Path.of("knowledge"));
    for (var card : corpus.cards().toList()) {
      for (var language : Language.values()) {
        assertThat(DraftReader.read(card.answer().in(language)))
            .as(card.id())
            .allSatisfy(it -> assertThat(it.labels()).isNotEmpty());
      }
    }
  }
}
