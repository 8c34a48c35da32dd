package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.Feedback.Verdict;
import org.investorchat.platform.Journal.Order;
import org.investorchat.platform.SqliteDatabase;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that opinions and requests for a person are lost with no store and come back to none. */
class RecordOutageTest {

  private static final Verdict USEFUL = new Verdict(true, null, null);
  private static final Verdict USELESS =
      new Verdict(false, Feedback.Reason.INCOMPLETE, "请打13800138000");

  @TempDir private Path folder;
  private SqliteDatabase database;
  private ConversationStore kept;
  private InterruptibleStore store;
  private Talk talk;

  @BeforeEach
  void start() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    kept = new SqliteConversationStore(database, new EntryCodec(), Clock.systemUTC());
    store = new InterruptibleStore(kept);
    talk = instance(Order.STORE_FIRST);
  }

  @AfterEach
  void stop() {
    talk.journal.close();
    database.close();
  }

  private Talk instance(Order order) {
    return new Talk(
        store,
        new ScriptedDialogue(it -> new Answer.Answered(Turns.reply(ReplyLanguage.ENGLISH))),
        Talk.SETTINGS,
        folder.resolve("journal"),
        order);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void whatIsSaidOfAnAnswerMeanwhileIsKeptAndTheLastWordCounts(Order order) {
    talk = instance(order);
    var opened = talk.conversations.open(null);
    var turn = say(opened, "1");
    store.goAway();

    rate(opened, turn, USEFUL);
    rate(opened, turn, USELESS);

    assertThat(kept.feedback(id(opened))).isEmpty();
    store.comeBack();
    talk.journal.replay();
    assertThat(kept.feedback(id(opened)))
        .singleElement()
        .extracting(it -> it.verdict().comment())
        .isEqualTo("请打[phone]");
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void aRequestMadeMeanwhileIsOneTicketHoweverOftenAndWhenever(Order order) {
    talk = instance(order);
    var opened = talk.conversations.open(ReplyLanguage.ENGLISH);
    store.goAway();

    var first = handoff(opened, "li@example.com");
    var again = handoff(opened, "li@example.com");
    var other = handoff(opened, null);

    assertThat(List.of(first, again, other)).noneMatch(HandoffReceipt::queued);
    assertThat(again.request().ticketId()).isEqualTo(first.request().ticketId());
    assertThat(other.request().ticketId()).isNotEqualTo(first.request().ticketId());
    assertThat(talk.events).isEmpty();
    store.comeBack();
    talk.journal.replay();
    var later = handoff(opened, "li@example.com");
    assertThat(later.queued()).isTrue();
    assertThat(later.request().ticketId()).isEqualTo(first.request().ticketId());
    assertThat(kept.handoffs(id(opened)))
        .containsExactlyInAnyOrder(first.request(), other.request());
    assertThat(talk.events).containsExactlyInAnyOrder(first.request(), other.request());
    assertThat(kept.entries(id(opened)))
        .extracting(it -> ((Notice) it).text())
        .hasSize(2)
        .anyMatch(it -> it.contains(first.request().ticketId()));
  }

  @Test
  void aTicketThatTheStoreHasIsTheSameTicketWhileItIsAway() {
    var opened = talk.conversations.open(null);
    var before = handoff(opened, "li@example.com");
    store.goAway();

    var meanwhile = handoff(opened, "li@example.com");

    assertThat(meanwhile.request().ticketId()).isEqualTo(before.request().ticketId());
    store.comeBack();
    talk.journal.replay();
    assertThat(kept.handoffs(id(opened))).containsExactly(before.request());
    assertThat(kept.entries(id(opened))).hasSize(1);
  }

  @Test
  void ticketsOfOthersAreOthers() {
    var one = handoff(talk.conversations.open(null), "li@example.com");
    var other = handoff(talk.conversations.open(null), "li@example.com");

    assertThat(one.request().ticketId()).isNotEqualTo(other.request().ticketId());
  }

  @Test
  void whatIsSaidInAConversationOpenedMeanwhileIsKeptAsWell() {
    store.goAway();
    var opened = talk.conversations.open(null);
    var turn = say(opened, "1");

    rate(opened, turn, USEFUL);
    var ticket = handoff(opened, null);

    store.comeBack();
    talk.journal.replay();
    assertThat(kept.feedback(id(opened))).hasSize(1);
    assertThat(kept.handoffs(id(opened))).containsExactly(ticket.request());
    assertThat(talk.conversations.transcript(id(opened), opened.token()).entries())
        .hasSize(2)
        .startsWith(turn)
        .last()
        .isInstanceOf(Notice.class);
  }

  @Test
  void theMentionOfATicketStandsAfterWhatWasSaidBefore() {
    var opened = talk.conversations.open(null);
    var before = say(opened, "1");
    store.goAway();
    var meanwhile = say(opened, "2");
    handoff(opened, null);
    store.comeBack();

    talk.journal.replay();

    assertThat(kept.entries(id(opened)))
        .hasSize(3)
        .startsWith(before, meanwhile)
        .last()
        .isInstanceOf(Notice.class);
  }

  @Test
  void itIsKeptAlsoWhenTheInstanceIsKilledBeforeTheStoreIsBack() {
    store.goAway();
    var opened = talk.conversations.open(null);
    var turn = say(opened, "1");
    rate(opened, turn, USEFUL);
    var ticket = handoff(opened, null);
    talk.journal.close();
    store.comeBack();

    talk = instance(Order.STORE_FIRST);
    talk.journal.replay();

    assertThat(kept.feedback(id(opened))).hasSize(1);
    assertThat(kept.handoffs(id(opened))).containsExactly(ticket.request());
    assertThat(talk.events).containsExactly(ticket.request());
  }

  @Test
  void whoIsNotKnownHereIsToldThatTheStoreIsAway() {
    var opened = talk.conversations.open(null);
    var turn = say(opened, "1");
    var elsewhere = instance(Order.STORE_FIRST);
    store.goAway();

    List<Runnable> attempts =
        List.of(
            () -> elsewhere.conversations.handoff(id(opened), opened.token(), null, null),
            () -> elsewhere.conversations.rate(id(opened), opened.token(), turn.id(), USEFUL),
            () -> talk.conversations.handoff(id(opened), "guess", null, null),
            () -> talk.conversations.rate(id(opened), "guess", turn.id(), USEFUL),
            () -> talk.conversations.rate(id(opened), opened.token(), "msg_unheard", USEFUL));

    for (var attempt : attempts) {
      assertThatExceptionOfType(StateUnavailable.class).isThrownBy(attempt::run);
    }
    store.comeBack();
    talk.journal.replay();
    assertThat(kept.handoffs(id(opened))).isEmpty();
    assertThat(kept.feedback(id(opened))).isEmpty();
  }

  @Test
  void aWrongKeyThatAsksQuestionsMeanwhileIsNotLetIn() {
    var opened = talk.conversations.open(null);
    store.goAway();
    var answered = talk.conversations.say(id(opened), "guess", new Utterance("外债额度", null), "1");

    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> talk.conversations.rate(id(opened), "guess", answered.id(), USEFUL));
    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> talk.conversations.handoff(id(opened), "guess", null, null));
  }

  @Test
  void erasureBeatsWhatWaitsHere() throws IOException {
    var opened = talk.conversations.open(null);
    store.goAway();
    handoff(opened, "li@example.com");
    assertThat(filesHold("li@example.com")).isTrue();
    store.comeBack();

    talk.conversations.erase(id(opened), opened.token());
    talk.journal.replay();

    assertThat(filesHold("li@example.com")).isFalse();
    assertThat(filesHold(id(opened).value())).isFalse();
    assertThat(kept.handoffs(id(opened))).isEmpty();
    assertThat(talk.events).noneMatch(HandoffRequested.class::isInstance);
  }

  @Test
  void erasureBeatsWhatWaitsInAnotherInstance() {
    var opened = talk.conversations.open(null);
    var turn = say(opened, "1");
    store.goAway();
    handoff(opened, "li@example.com");
    rate(opened, turn, USEFUL);
    store.comeBack();

    instance(Order.STORE_FIRST).conversations.erase(id(opened), opened.token());
    talk.journal.replay();

    assertThat(kept.handoffs(id(opened))).isEmpty();
    assertThat(kept.feedback(id(opened))).isEmpty();
    assertThat(talk.events).isEmpty();
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(() -> handoff(opened, "li@example.com"));
  }

  @Test
  void whatWasErasedElsewhereIsTakenNoMoreOnceThatIsKnown() {
    var opened = talk.conversations.open(null);
    instance(Order.STORE_FIRST).conversations.erase(id(opened), opened.token());
    assertThatExceptionOfType(UnknownConversation.class).isThrownBy(() -> handoff(opened, null));
    store.goAway();

    assertThatExceptionOfType(StateUnavailable.class).isThrownBy(() -> handoff(opened, null));
  }

  @Test
  void anErasureThatTheStoreDoesNotTakeIsNotConfirmedAndDoneLater() {
    var opened = talk.conversations.open(null);
    say(opened, "1");
    store.refuseErasure();

    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> talk.conversations.erase(id(opened), opened.token()));

    store.comeBack();
    talk.journal.replay();
    assertThat(kept.find(id(opened))).isEmpty();
    assertThat(kept.entries(id(opened))).isEmpty();
  }

  @Test
  void whatWaitedLongerThanItMayBeKeptIsLetPass() {
    var brief = new RecordLife(withRecordLife(Duration.ofNanos(1)), Clock.systemUTC());

    assertThat(brief.left(Clock.systemUTC().instant().minusMillis(1))).isEmpty();
    assertThat(brief.whole()).isEqualTo(Duration.ofNanos(1));
  }

  @Test
  void manyRequestsAtOnceWhileTheStoreComesAndGoesAreAllThereOnce() throws Exception {
    talk = instance(Order.JOURNAL_FIRST);
    var visitors = IntStream.range(0, 16).mapToObj(_ -> talk.conversations.open(null)).toList();
    List<Callable<HandoffReceipt>> calls =
        IntStream.range(0, 320)
            .<Callable<HandoffReceipt>>mapToObj(
                it ->
                    () -> {
                      if (it % 40 == 0) {
                        store.goAway();
                      } else if (it % 40 == 20) {
                        store.comeBack();
                      }
                      return handoff(visitors.get(it % 16), "contact " + it / 64);
                    })
            .toList();

    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var it : threads.invokeAll(calls)) {
        assertThat(it.get().request().ticketId()).startsWith("tkt_");
      }
    }
    store.comeBack();
    talk.journal.replay();

    assertThat(visitors)
        .allSatisfy(
            it ->
                assertThat(kept.handoffs(id(it)))
                    .extracting(HandoffRequested::contact)
                    .containsExactlyInAnyOrder(
                        "contact 0", "contact 1", "contact 2", "contact 3", "contact 4"));
  }

  private static ConversationSettings withRecordLife(Duration life) {
    var it = Talk.SETTINGS;
    return new ConversationSettings(
        it.life(),
        life,
        it.maxQuestions(),
        it.historyEntries(),
        it.answersUnderWay(),
        it.turnWait(),
        it.turnTime(),
        it.retentionInterval(),
        it.saveInterval());
  }

  private Turn say(Opened opened, String clientMessageId) {
    return talk.conversations.say(
        id(opened), opened.token(), new Utterance("外债额度", null), clientMessageId);
  }

  private void rate(Opened opened, Turn turn, Verdict verdict) {
    talk.conversations.rate(id(opened), opened.token(), turn.id(), verdict);
  }

  private HandoffReceipt handoff(Opened opened, @Nullable String contact) {
    return talk.conversations.handoff(id(opened), opened.token(), contact, null);
  }

  private static ConversationId id(Opened opened) {
    return opened.conversation().id();
  }

  private boolean filesHold(String text) throws IOException {
    try (var files = Files.list(folder.resolve("journal"))) {
      for (Path file : files.toList()) {
        if (Files.readString(file).contains(text)) {
          return true;
        }
      }
      return false;
    }
  }
}
