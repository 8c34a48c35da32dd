package org.investorchat.channels.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.investorchat.answering.ReplyLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks which words of a text are marked as found. */
class FoundWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en      | foreign debts       | the corporate foreign debt | the corporate [foreign]"
            + " [debt]",
        "en      | what is a debt      | What is indebted to us     | What is indebted to us",
        "en      | enterprise          | Enterprises of an enter    | [Enterprises] of an enter",
        "en      | 10 million          | $10 million in 2010        | $[10] [million] in 2010",
        "en      | R&D                 | R&D centers                | R&D centers",
        "zh-Hans | 海淀园的外债额度      | 中关村海淀园外债便利化           | 中关村[海淀园外债]便利化",
        "zh-Hant | 外债便利化           | 海淀園外債便利化政策            | 海淀園[外債便利化]政策",
        "zh-Hans | 債                  | 外债                          | 外债",
        "zh-Hans | RCEP 原产地          | 对接RCEP规则                   | 对接[RCEP]规则"
      })
  void marksWhatTheSearchAndTheTextHaveInCommon(
      String tag, String searched, String text, String marked) {
    var language = ReplyLanguage.ofTag(tag).orElseThrow();

    var stretches = new FoundWords(searched, language).in(text, language.language());

    assertThat(
            stretches.stream()
                .map(it -> it.found() ? "[" + it.text() + "]" : it.text())
                .collect(Collectors.joining()))
        .isEqualTo(marked);
  }
}
