package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks what visitors and callers get while automatic answers are stopped. */
class ReceptionTest {

  private static final String NOTICE =
      "There are no automatic answers for the moment: hotline staff have stopped them."
          + " Call 12345 for an answer, or ask for a person to take over.";

  @TempDir private Path folder;
  private SqliteDatabase database;
  private Talk talk;
  private Reception reception;

  @BeforeEach
  void start() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    var store = new SqliteConversationStore(database, new EntryCodec(), Clock.systemUTC());
    var dialogue =
        new ScriptedDialogue(it -> new Answer.Answered(Turns.reply(ReplyLanguage.ENGLISH)));
    talk = new Talk(store, dialogue);
    reception =
        new Reception(
            dialogue, talk.automatic, Intakes.intake(), new ConversationTexts(), Turns.CORPUS);
  }

  @AfterEach
  void stop() {
    talk.journal.close();
    database.close();
  }

  private void stop(String channel) {
    talk.automatic.begin(new Stop(channel, "wrong figures", "su", Turns.NOON));
  }

  private Turn say(Opened opened, Utterance utterance, String name) {
    return talk.conversations.say(opened.conversation().id(), opened.token(), utterance, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH             | " + NOTICE,
        "SIMPLIFIED_CHINESE  | 自动答复目前已由热线工作人员暂停。如需解答，请拨打12345，或申请转人工服务。",
        "TRADITIONAL_CHINESE | 自動答覆目前已由熱線工作人員暫停。如需解答，請撥打12345，或申請轉人工服務。",
      })
  void aVisitorGetsTheNoticeAndTheTurnIsKept(ReplyLanguage language, String notice) {
    var opened = talk.conversations.open(language);
    stop(AutomaticAnswers.PORTAL);

    var turn = say(opened, new Utterance("外债额度", language), "1");

    assertThat(turn.answer()).isInstanceOf(Answer.Unavailable.class);
    assertThat(turn.text()).isEqualTo("外债额度");
    var reply = turn.answer().reply();
    assertThat(reply.text()).isEqualTo(notice);
    assertThat(reply.language()).isEqualTo(language);
    assertThat(reply.citations()).isEmpty();
    assertThat(reply.handoff().offered()).isTrue();
    assertThat(reply.handoff().hotline()).isEqualTo("12345");
    assertThat(talk.conversations.transcript(opened.conversation().id(), opened.token()).entries())
        .containsExactly(turn);
  }

  @Test
  void theNoticeKeepsToTheLanguageOfTheConversation() {
    var opened = talk.conversations.open(null);
    say(opened, new Utterance("What is the quota?", null), "1");
    stop(AutomaticAnswers.ALL);

    assertThat(say(opened, new Utterance("7.4", null), "2").answer().reply().text())
        .isEqualTo(NOTICE);
    assertThat(say(opened, new Utterance("外债额度是多少？", null), "3").answer().reply().language())
        .isEqualTo(ReplyLanguage.SIMPLIFIED_CHINESE);
  }

  @Test
  void onceResumedTheConversationIsAnsweredAndWhatWasToldStays() {
    var opened = talk.conversations.open(null);
    stop(AutomaticAnswers.PORTAL);
    var told = say(opened, new Utterance("外债额度", null), "1");

    talk.automatic.end(AutomaticAnswers.PORTAL);

    assertThat(say(opened, new Utterance("外债额度", null), "2").answer())
        .isInstanceOf(Answer.Answered.class);
    assertThat(say(opened, new Utterance("外债额度", null), "1")).isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource(ReplyLanguage.class)
  void aSingleQuestionGetsTheNoticeToo(ReplyLanguage language) {
    stop(AutomaticAnswers.API);

    var answer = reception.respond(new Utterance("外债额度", language, AutomaticAnswers.API));

    assertThat(answer).isInstanceOf(Answer.Unavailable.class);
    assertThat(answer.reply().language()).isEqualTo(language);
    assertThat(answer.reply().text()).contains("12345");
  }

  @Test
  void aStopOfOneChannelLeavesTheOther() {
    stop(AutomaticAnswers.PORTAL);

    assertThat(reception.respond(new Utterance("quota", null, AutomaticAnswers.API)))
        .isInstanceOf(Answer.Answered.class);
  }

  @Test
  void whatCannotBeTakenIsRefusedMeanwhileToo() {
    stop(AutomaticAnswers.ALL);

    assertThatExceptionOfType(InvalidUtterance.class)
        .isThrownBy(() -> reception.respond(new Utterance(" ", null, AutomaticAnswers.API)));
  }
}
