package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.investorchat.answering.Answer;
import org.investorchat.answering.PolicyAnswerer;
import org.investorchat.answering.Reply;
import org.investorchat.answering.ReplyLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Says what becomes of turns that lean on others, with the real answers. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class RuleBasedRewriterTest {

  private static final String DEBT = "How much foreign debt can a company in Haidian Park take on?";

  @Autowired private QuestionRewriter rewriter;
  @Autowired private PolicyAnswerer answerer;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          And who is responsible?   | How much foreign debt can a company in Haidian Park take on. And who is responsible?
          And for Fengtai Park?     | How much foreign debt can a company in Fengtai Park take on?
          No, I meant Changping Park| How much foreign debt can a company in Changping Park take on?
          What about Shanghai?      | How much foreign debt can a company in Shanghai take on?
          Tell me more              | What does measure 7 say?
          say it again please       | How much foreign debt can a company in Haidian Park take on?
          """)
  void makesAFollowUpStandOnItsOwn(String said, String searched) {
    var interview = new Interview(rewriter, answerer);
    interview.say(DEBT);

    assertThat(interview.say(said).rewritten()).isEqualTo(searched);
  }

  @ParameterizedTest
  @ValueSource(strings = {"What is in part III?", "第三部分有哪几条措施?", "第三部分有哪幾條措施?"})
  void aPartNamedByNumberStandsOnItsOwn(String said) {
    var interview = new Interview(rewriter, answerer);
    interview.say(DEBT);

    assertThat(interview.say(said).rewritten()).isNull();
  }

  @Test
  void forgetsWhatWasOnlyAskedAboutTheSubject() {
    var interview = new Interview(rewriter, answerer);
    interview.say(DEBT);
    interview.say("And for Fengtai Park?");
    interview.say("Any conditions?");

    assertThat(interview.say("who is in charge of it?").rewritten())
        .isEqualTo(
            "How much foreign debt can a company in Fengtai Park take on. who is in charge of it?");
  }

  @ParameterizedTest
  @CsvSource({
    "用中文再说一遍, zh-Hans",
    "In Chinese please, zh-Hans",
    "請用繁體中文, zh-Hant",
    "and now in English, en"
  })
  void repeatsTheLastAnswerInAnotherLanguage(String said, String language) {
    var interview = new Interview(rewriter, answerer);
    interview.say(DEBT);

    var turn = interview.say(said);

    assertThat(turn.rewritten()).isEqualTo(DEBT);
    assertThat(turn.answer().reply().language().tag()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"Back to the nanny, 13", "回到保姆的问题, 13", "back to the foreign debt: who decides?, 7"})
  void comesBackToAnEarlierTopic(String said, String measure) {
    var interview = new Interview(rewriter, answerer);
    interview.say("Can I get a residence permit for my foreign nanny?");
    interview.say(DEBT);
    interview.say("Can we bid for government contracts on equal terms?");

    assertThat(Interview.measure(interview.say(said))).isEqualTo(measure);
  }

  @ParameterizedTest
  @CsvSource({"Tell me about the second one, 1", "第一个归谁管, 0", "the last one please, -1"})
  void takesTheOnePointedAt(String said, int index) {
    var interview = new Interview(rewriter, answerer);
    var citations = interview.say("Which measures help parks?").answer().reply().citations();
    assertThat(citations).hasSizeGreaterThan(1);

    var turn = interview.say(said);

    var wanted = index < 0 ? citations.getLast() : citations.get(index);
    assertThat(Interview.measure(turn)).isEqualTo(String.valueOf(wanted.clause().measure()));
  }

  @ParameterizedTest
  @CsvSource({
    "yes please, Where do I apply for AEO?",
    "no, Is there a fee list?",
    "the second one, Is there a fee list?",
    "第一个, Where do I apply for AEO?"
  })
  void takesTheOfferThatAnswersAQuestionAskedBack(String said, String searched) {
    var interview = new Interview(rewriter, answerer);
    var offers = List.of("Where do I apply for AEO?", "Is there a fee list?");
    interview.add(Interview.turn("customs", null, new Answer.Clarify(offering(offers))));

    assertThat(interview.say(said).rewritten()).isEqualTo(searched);
  }

  @ParameterizedTest
  @CsvSource({"第二个, 12", "2, 12", "是的, 2", "不是, 12"})
  void answersTheReadingThatIsMeant(String said, String measure) {
    var interview = new Interview(rewriter, answerer);
    assertThat(interview.say("医院").answer()).isInstanceOf(Answer.Clarify.class);

    var turn = interview.say(said);

    assertThat(turn.answer()).isInstanceOf(Answer.Answered.class);
    assertThat(Interview.measure(turn)).isEqualTo(measure);
  }

  @ParameterizedTest
  @CsvSource({
    "'Which measures are in part IV?', the second one, who is responsible?, and the third one",
    "第四部分有哪些措施, 第二条详细说说, 归谁管, 再讲第三条"
  })
  void countsOnInAListThatIsStillSpokenOf(String list, String second, String who, String third) {
    var interview = new Interview(rewriter, answerer);
    interview.say(list);

    assertThat(Interview.measure(interview.say(second))).isEqualTo("12");
    interview.say(who);
    assertThat(Interview.measure(interview.say(third))).isEqualTo("13");
  }

  private Reply offering(List<String> questions) {
    var reply = answerer.answer(Intakes.clean("hello")).reply();
    return new Reply(
        ReplyLanguage.ENGLISH,
        reply.text(),
        List.of(),
        List.of(),
        1,
        reply.composer(),
        questions,
        reply.handoff(),
        reply.notices());
  }

  @ParameterizedTest
  @CsvSource({"yes", "no", "And for Fengtai Park?", "who is responsible?", "用中文再说一遍"})
  void leavesAFirstTurnAsItIs(String said) {
    assertThat(new Interview(rewriter, answerer).say(said).rewritten()).isNull();
  }
}
