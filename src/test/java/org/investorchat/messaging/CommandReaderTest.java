package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.answering.ReplyLanguage;
import org.investorchat.messaging.Command.Choose;
import org.investorchat.messaging.Command.Forget;
import org.investorchat.messaging.Command.Help;
import org.investorchat.messaging.Command.Human;
import org.investorchat.messaging.Command.Languages;
import org.investorchat.messaging.Command.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tells commands from questions. */
class CommandReaderTest {

  private final CommandReader reader = new CommandReader();

  @ParameterizedTest
  @ValueSource(strings = {"start", "/start", "/start x-42", "START", " 开始 ", "開始", "开始！", "／start"})
  void start(String text) {
    assertThat(reader.read(text)).contains(new Start());
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "/help", "/help@beijing_bot", "Help.", "帮助", "幫助", "使用說明", "菜单。"})
  void help(String text) {
    assertThat(reader.read(text)).contains(new Help());
  }

  @ParameterizedTest
  @ValueSource(strings = {"language", "/language", "/lang", "语言", "選擇語言", "/language klingon"})
  void languages(String text) {
    assertThat(reader.read(text)).contains(new Languages());
  }

  @ParameterizedTest
  @CsvSource({
    "English, ENGLISH",
    "english please, ENGLISH",
    "英文, ENGLISH",
    "/language en, ENGLISH",
    "language English, ENGLISH",
    "语言 英语, ENGLISH",
    "中文, SIMPLIFIED_CHINESE",
    "简体中文, SIMPLIFIED_CHINESE",
    "語言 簡體, SIMPLIFIED_CHINESE",
    "/lang zh-CN, SIMPLIFIED_CHINESE",
    "繁體中文, TRADITIONAL_CHINESE",
    "繁体, TRADITIONAL_CHINESE",
    "/language zh-Hant, TRADITIONAL_CHINESE",
    "Traditional Chinese, TRADITIONAL_CHINESE",
  })
  void languageChosen(String text, ReplyLanguage language) {
    assertThat(reader.read(text)).contains(new Choose(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/language auto", "language automatic", "语言 自动", "自動語言"})
  void languageOfWhatIsWritten(String text) {
    assertThat(reader.read(text)).contains(new Choose(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"human", "/human", "Human!", "人工", "轉人工", "人工服務。", "talk to a person"})
  void human(String text) {
    assertThat(reader.read(text)).contains(new Human(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/human our visa is late",
        "human: our visa is late",
        "人工，our visa is late",
        "转人工：our visa is late",
        "人工\nour visa is late"
      })
  void humanWithANote(String text) {
    assertThat(reader.read(text)).contains(new Human("our visa is late"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"forget me", "/forgetme", "/forget me", "/forget", "忘记我", "忘記我", "刪除我的數據"})
  void forget(String text) {
    assertThat(reader.read(text)).contains(new Forget());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "language of the application forms?",
        "language requirements",
        "languages: which ones does the portal have?",
        "help with visas",
        "help me start a company",
        "start a company in Beijing",
        "human resources policy",
        "human resources: what is there?",
        "人工智能企业有什么优惠?",
        "人工成本，有补贴吗?",
        "Are you human?",
        "forget it",
        "forget me not",
        "English-language schools?",
        "英文学校",
        "中文合同可以吗",
        "开始日期是什么时候",
        "语言学校有哪些?",
        "帮助企业的措施有哪些",
        "operator of a hospital",
        "and/or",
        "//",
        "/",
        "",
        "7/24 hotline",
      })
  void nearMissesAreQuestions(String text) {
    assertThat(reader.read(text)).isEmpty();
  }

  @Test
  void aLongTextIsNoCommand() {
    assertThat(reader.read("help ".repeat(200))).isEmpty();
  }
}
