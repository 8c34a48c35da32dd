package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that what is kept is read back as it was. */
class EntryCodecTest {

  private final EntryCodec codec = new EntryCodec();

  static Stream<Answer> answers() {
    var reply = Turns.reply(ReplyLanguage.TRADITIONAL_CHINESE);
    return Stream.of(
        new Answer.Answered(reply),
        new Answer.Partial(reply, List.of("duration", "fee")),
        new Answer.Closest(reply),
        new Answer.Clarify(reply),
        new Answer.OutOfScope(reply),
        new Answer.Conversational(reply),
        new Answer.Declined(reply),
        new Answer.Unavailable(reply));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void turnsWithEveryKindOfAnswerComeBackAsTheyWere(Answer answer) {
    var turn =
        new Turn(
            Turns.message("a"),
            Turns.message("q"),
            "client-1",
            Turns.NOON,
            "那丰台园呢？ “quoted” \\ \u2028",
            "丰台园的外债额度是多少？",
            answer,
            "0123456789ab",
            true);

    assertThat(codec.readEntry(codec.write(turn))).isEqualTo(turn);
  }

  @Test
  void everyKindOfAnswerIsTried() {
    assertThat(answers().map(Answer::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Answer.class.getPermittedSubclasses())
                .<Class<? extends Answer>>map(it -> it.asSubclass(Answer.class))
                .toList());
  }

  @Test
  void whatIsMissingStaysMissing() {
    assertThat(codec.readEntry(codec.write(Turns.turn("a", null))))
        .isEqualTo(Turns.turn("a", null));
  }

  @Test
  void noticesFeedbackAndRequestsComeBackAsTheyWere() {
    var notice = Turns.notice("n");
    var id = Turns.conversation("c");
    var feedback =
        new Feedback(
            id,
            Turns.message("a"),
            Turns.NOON,
            new Feedback.Verdict(false, Feedback.Reason.WRONG_LANGUAGE, "中文, please"));
    var handoff =
        new HandoffRequested(
            "tkt_1",
            id,
            Turns.NOON,
            ReplyLanguage.SIMPLIFIED_CHINESE,
            "wang@example.com",
            null,
            "telegram");

    assertThat(codec.readEntry(codec.write(notice))).isEqualTo(notice);
    assertThat(codec.readFeedback(codec.write(feedback))).isEqualTo(feedback);
    assertThat(codec.readHandoff(codec.write(handoff))).isEqualTo(handoff);
  }

  @Test
  void aRequestOfAnEarlierVersionIsFromThePortal() {
    var handoff =
        new HandoffRequested(
            "tkt_1",
            Turns.conversation("c"),
            Turns.NOON,
            ReplyLanguage.ENGLISH,
            null,
            "a note",
            AutomaticAnswers.PORTAL);

    String earlier = codec.write(handoff).replace(",\"channel\":\"portal\"", "");

    assertThat(earlier).doesNotContain("channel");
    assertThat(codec.readHandoff(earlier)).isEqualTo(handoff);
  }

  @Test
  void fieldsOfALaterVersionAreLeftOut() {
    var turn = Turns.turn("a", null);

    String later = codec.write(turn).replaceFirst("\\{", "{\"mood\":\"curious\",");

    assertThat(codec.readEntry(later)).isEqualTo(turn);
  }
}
