package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.answering.Question;
import org.investorchat.answering.ReplyLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Tells the language of short questions. */
class LanguageDetectorTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/intake/languages.csv", delimiter = '|')
  void tellsTheLanguage(String language, String said, String expected) {
    assertThat(described(Intakes.clean(said))).isEqualTo(expected);
  }

  private static String described(Question question) {
    if (!question.served()) {
      assertThat(question.reply()).isEqualTo(ReplyLanguage.ENGLISH);
      return "none";
    }
    assertThat(question.reply().language()).isEqualTo(question.language());
    return question.reply().tag() + (question.mixed() ? " mixed" : "");
  }
}
