package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lets two instances serve one conversation over a real Redis, which dies and comes back. */
class TwoInstancesTest {

  private static final int POSTS = 24;

  /** Who asks it leaves while it is answered. */
  private static final String LEAVE = "税";

  private RedisServers servers;
  private final List<RedisConnection> connections = new ArrayList<>();
  private final List<ConversationStore> stores = new ArrayList<>();
  private Talk one;
  private Talk other;

  @BeforeEach
  void start() {
    servers = RedisServers.standalone("--appendonly", "yes", "--appendfsync", "always");
    one = instance();
    other = instance();
  }

  @AfterEach
  void stop() {
    connections.forEach(RedisConnection::close);
    servers.close();
  }

  private Talk instance() {
    var redis = RedisConnection.open(servers.url());
    connections.add(redis);
    var ids = new RandomIds(new SecureRandom());
    var store = new RedisConversationStore(redis, new EntryCodec(), ids);
    stores.add(store);
    return new Talk(
        store, new ScriptedDialogue(TwoInstancesTest::answer), Talk.settings(200, POSTS));
  }

  private static Answer answer(Utterance utterance) {
    if (utterance.text().equals(LEAVE)) {
      Thread.currentThread().interrupt();
    }
    return new Answer.Answered(Turns.reply(ReplyLanguage.ENGLISH));
  }

  @Test
  void theyTakeTurns() {
    var opened = one.conversations.open(null);

    var first = say(one, opened, "1");
    var second = say(other, opened, "2");
    var third = say(one, opened, "3");

    assertThat(say(other, opened, "1")).isEqualTo(first);
    assertThat(entries(one, opened)).containsExactly(first, second, third);
    assertThat(entries(other, opened)).containsExactly(first, second, third);
  }

  @Test
  void togetherTheyLoseAndDoubleNothing() throws Exception {
    var opened = one.conversations.open(null);
    List<Callable<Turn>> posts = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      String name = "post " + i / 2;
      var instance = i % 2 == 0 ? one : other;
      posts.add(() -> say(instance, opened, name));
    }

    List<Turn> turns = new ArrayList<>();
    try (var executor = Executors.newFixedThreadPool(POSTS)) {
      for (var it : executor.invokeAll(posts)) {
        turns.add(it.get());
      }
    }

    assertThat(turns.stream().distinct()).hasSize(POSTS / 2);
    assertThat(entries(one, opened)).hasSize(POSTS / 2).containsAll(turns);
  }

  @Test
  void whileRedisIsAwayOneAnswersAndWhenItIsBackTheOtherKnows() {
    var opened = one.conversations.open(null);
    var before = say(one, opened, "1");
    servers.server(0).kill();

    var meanwhile = say(one, opened, "2");

    assertThat(meanwhile.degraded()).isTrue();
    servers.server(0).startAgain();
    await().until(() -> connections.stream().allMatch(RedisConnection::answers));
    one.access.enterAll();
    var after = say(other, opened, "3");
    assertThat(after.degraded()).isFalse();
    assertThat(entries(other, opened)).containsExactly(before, meanwhile, after);
  }

  @Test
  void whileRedisHangsQuestionsAreAnswered() {
    var opened = one.conversations.open(null);
    servers.server(0).hang();

    var meanwhile = say(one, opened, "1");

    assertThat(meanwhile.degraded()).isTrue();
    servers.server(0).goOn();
    await().until(() -> connections.getFirst().answers());
    assertThat(entries(one, opened)).containsExactly(meanwhile);
  }

  @Test
  void aTurnWhoseVisitorLeavesIsKeptAndHoldsUpNobody() throws Exception {
    var opened = one.conversations.open(null);
    var turn = new FutureTask<>(() -> say(one, opened, LEAVE, "1"));

    Thread.ofVirtual().start(turn);

    var left = turn.get();
    assertThat(left.degraded()).isFalse();
    assertThat(entries(other, opened)).containsExactly(left);
    assertThat(stores.getLast().lock(opened.conversation().id(), Duration.ofSeconds(1)))
        .isPresent();
  }

  @Test
  void aTurnWhoseInstanceDiedGivesWayToTheNext() {
    var opened = one.conversations.open(null);
    var died = stores.getFirst().lock(opened.conversation().id(), Duration.ofMillis(300));

    var next = say(other, opened, "1");

    assertThat(died).isPresent();
    assertThat(next.degraded()).isFalse();
    assertThat(entries(one, opened)).containsExactly(next);
  }

  private static Turn say(Talk instance, Opened opened, String name) {
    return say(instance, opened, "外债额度", name);
  }

  private static Turn say(Talk instance, Opened opened, String text, String name) {
    return instance.conversations.say(
        opened.conversation().id(), opened.token(), new Utterance(text, null), name);
  }

  private static List<Entry> entries(Talk instance, Opened opened) {
    return instance.conversations.transcript(opened.conversation().id(), opened.token()).entries();
  }
}
