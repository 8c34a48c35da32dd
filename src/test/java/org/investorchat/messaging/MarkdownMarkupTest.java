package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investorchat.messaging.MarkdownMarkup.COMMON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that Markdown shows texts as they are, with as few escapes as it takes. */
class MarkdownMarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '$',
      value = {
        "*four* and _five_$ \\*four\\* and \\_five\\_",
        "`x` [M7](u) [1]$ \\`x\\` \\[M7](u) \\[1]",
        "<b>a</b> <https://e.org> </p> <!-- -->$ \\<b>a\\</b> \\<https://e.org> \\</p> \\<!-- -->",
        "&amp; &#60;$ \\&amp; \\&#60;",
        "~~no~~ ~100$ \\~\\~no\\~\\~ ~100",
        "back\\slash$ back\\\\slash",
        "# one$ \\# one",
        "- one$ \\- one",
        "> one$ \\> one",
        "---$ \\---",
        "1. one$ 1\\. one",
        "12) two$ 12\\) two",
        "|a|b|$ \\|a|b|"
      })
  void escapesWhatWouldMeanSomething(String plain, String marked) {
    assertThat(COMMON.text(plain)).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "外债额度为 1,000 万美元（约 50%）。〔第7条〕",
        "1 < 2 & 3 > 2, a = b; R&D #7 -5% +86 10 ~ 20",
        "https://e.org/a_b?c=1&d=2",
        "2021.03"
      })
  void leavesTheRestAsItIs(String plain) {
    assertThat(COMMON.text(plain)).isEqualTo(plain);
  }

  @Test
  void breaksLinesAndParagraphs() {
    assertThat(COMMON.text("one\n  two\n\n    1. three\n- four"))
        .isEqualTo("one  \ntwo\n\n1\\. three  \n\\- four");
  }

  @Test
  void linksLabelsAsTheyAre() {
    assertThat(COMMON.link("[M7]", "https://e.org/a_(b)?c=1&d=2"))
        .isEqualTo("[\\[M7\\]](https://e.org/a_%28b%29?c=1&d=2)");
  }
}
