package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.Cue.Asks;
import org.investorchat.conversation.Cue.Lean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads cues off single turns. */
class CueReaderTest {

  private final CueReader reader = new CueReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who is responsible?",
        "any conditions?",
        "how much?",
        "and since when?",
        "Which parks?",
        "归谁管?",
        "有什么条件?",
        "多少钱?",
        "歸誰管?",
        "那怎么申请?",
        "所有人都行吗?",
        "依据什么办法?"
      })
  void seesThatATurnNamesNothing(String text) {
    assertThat(reader.read(text)).isInstanceOf(Cue.Bare.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Does it apply to freelancers?, PRONOUN",
    "Can they buy shares?, PRONOUN",
    "这个要什么条件才能拿补贴?, PRONOUN",
    "Must the district keep the promises it made to us?, REFERENCE",
    "Can a multinational pool its currencies?, REFERENCE",
    "What about housing?, ELLIPSIS",
    "那企业所得税呢?, ELLIPSIS",
    "And restaurants?, ELLIPSIS",
    "Is it possible to hire a foreign nanny?, NONE",
    "How long does it take to become AEO certified?, NONE",
    "I heard that patents are examined faster here?, NONE",
    "这份文件对外资医院怎么规定?, NONE"
  })
  void seesHowAQuestionLeans(String text, Lean lean) {
    assertThat(reader.read(text)).isInstanceOfSatisfying(Asks.class, it -> assertLean(it, lean));
  }

  private static void assertLean(Asks asks, Lean lean) {
    assertThat(asks.lean()).isEqualTo(lean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thank you very much", "Are you a human?", "good morning", "ok thanks", "you are useless",
        "谢谢您", "你是真人吗?", "好的明白了", "转人工", "謝謝"
      })
  void seesSmallTalk(String text) {
    assertThat(reader.read(text)).isInstanceOf(Cue.Talk.class);
  }

  @ParameterizedTest
  @CsvSource({
    "repeat that in English, ENGLISH",
    "English please, ENGLISH",
    "能用英文回答吗?, ENGLISH",
    "用中文再说一遍, SIMPLIFIED_CHINESE",
    "Can you say it in Chinese?, SIMPLIFIED_CHINESE",
    "請用繁體字, TRADITIONAL_CHINESE"
  })
  void seesThatAnotherLanguageIsWanted(String text, ReplyLanguage wanted) {
    assertThat(reader.read(text)).isEqualTo(new Cue.InLanguage(wanted));
  }

  @ParameterizedTest
  @CsvSource({"'no, I meant Fengtai Park', Fengtai Park", "'不对,我是说昌平园', 昌平园"})
  void seesWhatIsMeantInstead(String text, String topic) {
    assertThat(reader.read(text)).isEqualTo(new Cue.Correction(topic));
  }

  @Test
  void seesWhatATurnComesBackTo() {
    assertThat(reader.read("Back to the nanny: who can apply?"))
        .isEqualTo(new Cue.Return("the nanny", "who can apply"));
    assertThat(reader.read("回到保姆的问题,谁可以申请?")).isEqualTo(new Cue.Return("保姆", "谁可以申请"));
  }

  @Test
  void seesWhichOneIsPointedAt() {
    assertThat(reader.read("the second one")).isEqualTo(new Cue.Pick(2, ""));
    assertThat(reader.read("第二个详细说说")).isEqualTo(new Cue.Pick(2, ""));
    assertThat(reader.read("第一个归谁管?")).isEqualTo(new Cue.Pick(1, "第一个归谁管"));
  }
}
