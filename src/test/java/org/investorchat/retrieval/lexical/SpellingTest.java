package org.investorchat.retrieval.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks which words are corrected and which are left alone. */
class SpellingTest {

  private final Spelling spelling =
      new Spelling(List.of("Government procurement, insurance, patents, foreign doctors, hours"));

  @ParameterizedTest
  @CsvSource({
    "goverment, government",
    "Governmnet, government",
    "governmment, government",
    "govermment procurment, government procurement",
    "foriegn docters, foreign doctors",
    "'参加insurence吗', '参加insurance吗'"
  })
  void correctsOneLetter(String text, String corrected) {
    assertThat(spelling.correct(text)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "instance", // two letters from insurance
        "patent", // another form of a known word
        "hour",
        "houes", // too short
        "torcurement",
        "bovernment", // the first letter must be right
        "R&D 12345 外债"
      })
  void leavesOtherWordsAlone(String text) {
    assertThat(spelling.correct(text)).isEqualTo(text);
  }
}
