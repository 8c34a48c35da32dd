package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.Cue.Asks;
import org.investorchat.conversation.Cue.Lean;
import org.investorchat.knowledge.source.CorpusReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads cues off single turns. */
class CueReaderTest {

  private final CueReader reader = new CueReader(CorpusReader.read(Path.of("knowledge")));

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
    "請用繁體字, TRADITIONAL_CHINESE",
    "in chinese pls, SIMPLIFIED_CHINESE",
    "'same in English please, my boss reads it', ENGLISH",
    "'给我英文的吧,老板要看', ENGLISH",
    "could I have the last answer in traditional Chinese, TRADITIONAL_CHINESE"
  })
  void seesThatAnotherLanguageIsWanted(String text, ReplyLanguage wanted) {
    assertThat(reader.read(text)).isEqualTo(new Cue.InLanguage(wanted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is there an English version of the notice?",
        "in English, who is responsible?",
        "外籍员工的中文学校有吗?"
      })
  void seesThatALanguageIsOnlySpokenOf(String text) {
    assertThat(reader.read(text)).isNotInstanceOf(Cue.InLanguage.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'no, I meant Fengtai Park', Fengtai Park",
    "'不对,我是说昌平园', 昌平园",
    "'No, I meant the R&D centre, not the headquarters', the R&D centre",
    "'sorry, not as an investor. I meant our expat staff', our expat staff",
    "'不是个人用品,我说的是公司货物', 公司货物",
    "'我说的是研发中心,不是总部', 研发中心"
  })
  void seesWhatIsMeantInstead(String text, String topic) {
    assertThat(reader.read(text)).isEqualTo(new Cue.Correction(topic));
  }

  @Test
  void seesWhatATurnComesBackTo() {
    assertThat(reader.read("Back to the nanny: who can apply?"))
        .isEqualTo(new Cue.Return("the nanny", "who can apply"));
    assertThat(reader.read("回到保姆的问题,谁可以申请?")).isEqualTo(new Cue.Return("保姆", "谁可以申请"));
    assertThat(reader.read("the visa question: for how long?"))
        .isEqualTo(new Cue.Return("visa", "for how long"));
    assertThat(reader.read("刚才租房那个,要排队吗?")).isEqualTo(new Cue.Return("租房", "要排队吗"));
  }

  @Test
  void seesWhichOneIsPointedAt() {
    assertThat(reader.read("the second one")).isEqualTo(new Cue.Pick(2, "", false));
    assertThat(reader.read("#3 please")).isEqualTo(new Cue.Pick(3, "", false));
    assertThat(reader.read("第二个详细说说")).isEqualTo(new Cue.Pick(2, "", false));
    assertThat(reader.read("第一个归谁管?")).isEqualTo(new Cue.Pick(1, "第一个归谁管", false));
    assertThat(reader.read("最后那条说说")).isEqualTo(new Cue.Pick(-1, "", false));
  }

  @Test
  void seesThatAPlaceInAListMayBeANumber() {
    assertThat(reader.read("再讲第三条")).isEqualTo(new Cue.Pick(3, "", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Are foreign firms second class there?", "Who comes first in line?"})
  void seesThatAnOrdinalPointsAtNothing(String text) {
    assertThat(reader.read(text)).isNotInstanceOf(Cue.Pick.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the police?", "海关还是商务局?", "Is it the Commerce Bureau?"})
  void seesThatAnAuthorityIsNoSubject(String text) {
    assertThat(reader.read(text)).isInstanceOf(Cue.Bare.class);
  }
}
