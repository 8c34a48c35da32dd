package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares texts that differ in dress and in sense. */
class FoldedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Negative List [1] applies.    | negative list applies
          up to USD 10,000,000 a year       | USD 10000000
          “file-based” system               | "file-based"
          Beijing’s own                     | Beijing's own
          the China–Japan park              | China-Japan
          up to $10 million [2], if         | $10 million, if
          額度為1000萬美元                    | 1000万美元
          最高可达 1000 万美元 [1]。           | 1000万美元
          最高可达１０００万美元              | 1000万美元
          不超过2,000万元                     | 2000万元
          對外貿易經營者                      | 对外贸易经营者
          """)
  void findsWordsWhateverTheyAreDressedIn(String text, String words) {
    assertThat(FoldedText.of(text).holds(words)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $10 million   | $100 million
          1000万美元     | 1000万元
          110 million   | 10 million
          12%            | 1
          measures 7, 15 and 17 | 715
          """)
  void keepsApartWhatDiffersInSense(String text, String words) {
    assertThat(FoldedText.of(text).holds(words)).isFalse();
  }
}
