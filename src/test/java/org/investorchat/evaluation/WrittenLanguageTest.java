package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investorchat.answering.ReplyLanguage.ENGLISH;
import static org.investorchat.answering.ReplyLanguage.SIMPLIFIED_CHINESE;
import static org.investorchat.answering.ReplyLanguage.TRADITIONAL_CHINESE;

import org.junit.jupiter.api.Test;

/** Tells languages and scripts apart. */
class WrittenLanguageTest {

  @Test
  void takesEnglishThatNamesSomethingInChinese() {
    String text = "The notice is numbered 京商资发字〔2021〕14号 and was issued by the city.";

    assertThat(WrittenLanguage.is(ENGLISH, text)).isTrue();
    assertThat(WrittenLanguage.is(SIMPLIFIED_CHINESE, text)).isFalse();
  }

  @Test
  void takesChineseThatUsesLatinNames() {
    String text = "AEO企业可享受RCEP项下的便利，请拨打12345。";

    assertThat(WrittenLanguage.is(SIMPLIFIED_CHINESE, text)).isTrue();
    assertThat(WrittenLanguage.is(ENGLISH, text)).isFalse();
  }

  @Test
  void tellsTheScriptsApart() {
    assertThat(WrittenLanguage.is(TRADITIONAL_CHINESE, "註冊在園區的企業")).isTrue();
    assertThat(WrittenLanguage.is(TRADITIONAL_CHINESE, "注册在园区的企业")).isFalse();
    assertThat(WrittenLanguage.is(SIMPLIFIED_CHINESE, "註冊在園區的企業")).isFalse();
    assertThat(WrittenLanguage.is(SIMPLIFIED_CHINESE, "注册在园区的企业")).isTrue();
  }
}
