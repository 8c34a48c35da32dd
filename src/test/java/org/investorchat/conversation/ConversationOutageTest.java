package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.platform.SqliteDatabase;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talks while the store is away, and when it is back. */
class ConversationOutageTest {

  @TempDir private Path folder;
  private final AtomicInteger answered = new AtomicInteger();
  private SqliteDatabase database;
  private ConversationStore kept;
  private InterruptibleStore store;
  private Talk talk;

  @BeforeEach
  void start() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    kept = new SqliteConversationStore(database, new EntryCodec(), Clock.systemUTC());
    store = new InterruptibleStore(kept);
    talk = new Talk(store, new ScriptedDialogue(this::answer));
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private Answer answer(Utterance utterance) {
    answered.incrementAndGet();
    return new Answer.Answered(
        Turns.reply(utterance.language().orElse(ReplyLanguage.SIMPLIFIED_CHINESE)));
  }

  @Test
  void whileTheStoreIsAwayQuestionsAreAnsweredAndItIsSaidOnce() {
    var opened = talk.conversations.open(ReplyLanguage.ENGLISH);
    say(opened, "外债额度", "1");
    store.goAway();

    var first = say(opened, "那丰台园呢？", "2");
    var second = say(opened, "税", "3");

    assertThat(List.of(first, second)).allMatch(Turn::degraded);
    assertThat(notices(first)).hasSize(2).last().asString().isNotBlank();
    assertThat(notices(second)).hasSize(1);
    assertThat(say(opened, "税", "3")).isEqualTo(second);
    assertThat(answered).hasValue(3);
  }

  @Test
  void whatWasSaidMeanwhileIsThereWhenTheStoreIsBack() {
    var opened = talk.conversations.open(null);
    var before = say(opened, "外债额度", "1");
    store.goAway();
    var meanwhile = say(opened, "那丰台园呢？", "2");
    store.comeBack();

    var after = say(opened, "税", "3");

    assertThat(after.degraded()).isFalse();
    assertThat(say(opened, "那丰台园呢？", "2")).isEqualTo(meanwhile);
    assertThat(entries(opened)).containsExactly(before, meanwhile, after);
  }

  @Test
  void itIsThereAlsoWhenTheVisitorSaysNoMore() {
    var opened = talk.conversations.open(null);
    store.goAway();
    var meanwhile = say(opened, "外债额度", "1");
    store.comeBack();

    new RetentionJob(store, talk.access).saveUnsaved();

    assertThat(kept.entries(opened.conversation().id())).containsExactly(meanwhile);
  }

  @Test
  void aConversationCanBeOpenedWhileTheStoreIsAway() {
    store.goAway();
    var opened = talk.conversations.open(ReplyLanguage.ENGLISH);
    var first = say(opened, "外债额度", "1");
    store.comeBack();

    var second = say(opened, "税", "2");

    assertThat(first.answer().reply().language()).isEqualTo(ReplyLanguage.ENGLISH);
    assertThat(entries(opened)).containsExactly(first, second);
  }

  @Test
  void whatIsSaidWithAWrongKeyMeanwhileNeverReachesTheConversation() {
    var opened = talk.conversations.open(null);
    var id = opened.conversation().id();
    store.goAway();
    talk.conversations.say(id, "guess", new Utterance("税", null), "1");
    store.comeBack();

    new RetentionJob(store, talk.access).saveUnsaved();

    assertThat(entries(opened)).isEmpty();
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(() -> talk.conversations.transcript(id, "guess"));
  }

  @Test
  void anAnswerThatCannotBeKeptIsGivenAllTheSameAndKeptLater() {
    var opened = talk.conversations.open(null);
    store.fillUp();

    var turn = say(opened, "外债额度", "1");

    assertThat(turn.degraded()).isTrue();
    assertThat(answered).hasValue(1);
    store.comeBack();
    assertThat(entries(opened)).containsExactly(turn);
  }

  @Test
  void allElseSaysThatTheStoreIsAway() {
    var opened = talk.conversations.open(null);
    var id = opened.conversation().id();
    store.goAway();

    List<Runnable> attempts =
        List.of(
            () -> talk.conversations.transcript(id, opened.token()),
            () -> talk.conversations.erase(id, opened.token()));

    for (var attempt : attempts) {
      assertThatExceptionOfType(StateUnavailable.class).isThrownBy(attempt::run);
    }
    assertThat(talk.events).isEmpty();
  }

  private Turn say(Opened opened, String text, @Nullable String clientMessageId) {
    return talk.conversations.say(
        opened.conversation().id(), opened.token(), new Utterance(text, null), clientMessageId);
  }

  private List<Entry> entries(Opened opened) {
    return talk.conversations.transcript(opened.conversation().id(), opened.token()).entries();
  }

  private static List<String> notices(Turn turn) {
    return turn.answer().reply().notices();
  }
}
