package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.messaging.LinkedText.Run.Link;
import org.investorchat.messaging.LinkedText.Run.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that words and links come out of a text as they went into it. */
class LinkedTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "海淀园 😀",
        "<https://e.org|label>",
        "a & b &amp; c &lt;",
        "1 < 2 > 0 | 3",
        "*a* _b_ ~c~\n> d"
      })
  void keepsWordsAsTheyAre(String words) {
    assertThat(LinkedText.runs(LinkedText.MARKUP.text(words))).containsExactly(new Words(words));
  }

  @Test
  void keepsLinksBetweenWords() {
    String marked =
        LinkedText.MARKUP.text("See ")
            + LinkedText.MARKUP.link("[M7] <a|b>", "https://e.org/?a=1&b=2")
            + LinkedText.MARKUP.link("", "https://e.org")
            + LinkedText.MARKUP.text(".");

    assertThat(LinkedText.runs(marked))
        .containsExactly(
            new Words("See "),
            new Link("[M7] <a|b>", "https://e.org/?a=1&b=2"),
            new Link("", "https://e.org"),
            new Words("."));
  }

  @Test
  void isEmptyOfNothing() {
    assertThat(LinkedText.runs("")).isEmpty();
  }
}
