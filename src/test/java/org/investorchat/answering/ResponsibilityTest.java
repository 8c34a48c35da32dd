package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.investorchat.answering.Answer.Answered;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Says who is responsible for measures that are named by number, and for no others. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class ResponsibilityTest {

  @Autowired private PolicyAnswerer answerer;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Who is responsible for measure 9?           | 9",
        "en | who is in charge of measure 15              | 15",
        "en | Which department handles measure 3?         | 3",
        "en | Who is responsible for measures 4 and 20?   | 4 20",
        "en | Who is responsible for clause 9.3?          | 9",
        "en | Who is responsible for part VI?             | 18 19 20",
        "zh | 第9条归谁管?                                | 9",
        "zh | 第九条归谁管                                | 9",
        "zh | 第15条的责任单位是哪些?                     | 15",
        "zh | 谁负责第22条?                               | 22",
        "zh | 9.3由谁负责?                                | 9",
        "zh | 第六部分由哪些部门负责?                     | 18 19 20"
      })
  void namesTheBodiesOfWhatIsNamedByNumber(String language, String question, String measures) {
    List<Integer> named = Arrays.stream(measures.split(" ", -1)).map(Integer::valueOf).toList();

    var answer = answerer.answer(question(language, question));

    assertThat(answer).isInstanceOf(Answered.class);
    assertThat(cited(answer)).isEqualTo(named);
    assertThat(answer.reply().text().lines().filter(it -> !it.isBlank()))
        .hasSameSizeAs(named)
        .allMatch(it -> it.startsWith("Responsible for measure ") || it.contains("的责任单位："));
  }

  @ParameterizedTest
  @CsvSource({"en, What does measure 9 say?, Beijing Customs", "zh, 第9条是什么内容?, 北京海关"})
  void aMeasureQuotedWholeNamesThemToo(String language, String question, String body) {
    var answer = answerer.answer(question(language, question));

    assertThat(answer.reply().text()).contains(body);
  }

  private static List<Integer> cited(Answer answer) {
    return answer.reply().citations().stream()
        .map(Citation::clause)
        .map(ClauseId::measure)
        .distinct()
        .toList();
  }

  private static Question question(String language, String text) {
    var its = language.equals("en") ? Language.ENGLISH : Language.CHINESE;
    return new Question(
        text,
        its,
        false,
        ReplyLanguage.ofTag(its == Language.ENGLISH ? "en" : "zh-Hans").orElseThrow(),
        true);
  }
}
