package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.investorchat.platform.StateUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Kills a master while visitors talk to two instances by turns.
 *
 * <p>Replication is asynchronous: of what a dead master has acknowledged, what its replica has not
 * received yet is lost. Nothing else may be, and nothing may be doubled.
 */
@Timeout(120)
class FailoverTest {

  private static final int VISITORS = 12;
  private static final int TURNS_BEFORE = 5;
  private static final int TURNS_AFTER = 5;

  /** Fewer than an instance holds of a conversation while the store is away. */
  private static final int DEGRADED_BEFORE_A_PAUSE = 6;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<RedisConnection> connections = new ArrayList<>();
  private final List<ConversationStore> stores = new ArrayList<>();
  private final List<Talk> instances = new ArrayList<>();

  /** When the master was certainly dead, as of {@link System#nanoTime}; 0 while it lives. */
  private volatile long deadAt;

  @AfterEach
  void stop() {
    connections.forEach(RedisConnection::close);
  }

  @Test
  void aClusterLosesAMasterAndConversationsGoOn() throws Exception {
    try (var servers = RedisServers.cluster()) {
      assertThatConversationsGoOn(servers);
    }
  }

  @Test
  void sentinelsReplaceTheMasterAndConversationsGoOn() throws Exception {
    try (var servers = RedisServers.sentinel()) {
      assertThatConversationsGoOn(servers);
    }
  }

  private void assertThatConversationsGoOn(RedisServers servers) throws Exception {
    startInstances(servers);
    var visitors = IntStream.range(0, VISITORS).mapToObj(it -> new Visitor()).toList();
    visitors.forEach(it -> it.say(TURNS_BEFORE));
    servers.awaitReplica();
    long replicatedAt = System.nanoTime();
    var onTheMaster = onTheFirst(servers);
    assertThat(visitors).anyMatch(it -> onTheMaster.contains(it.id()));

    try (var threads = Executors.newFixedThreadPool(VISITORS)) {
      List<Future<?>> talks = new ArrayList<>();
      visitors.forEach(it -> talks.add(threads.submit(it::talkUntilAllIsWell)));
      await().until(() -> visitors.stream().allMatch(it -> it.turns() > 2 * TURNS_BEFORE));
      servers.server(0).kill();
      deadAt = System.nanoTime();
      for (var talk : talks) {
        talk.get();
      }
    }

    for (var instance : instances) {
      instance.access.enterAll();
    }
    for (var visitor : visitors) {
      visitor.assertThatNothingIsDoubled();
      visitor.assertThatNothingIsLostBut(onTheMaster.contains(visitor.id()), replicatedAt);
    }
  }

  private void startInstances(RedisServers servers) {
    for (int i = 0; i < 2; i++) {
      var redis = RedisConnection.open(servers.url());
      var ids = new RandomIds(new SecureRandom());
      var store = new RedisConversationStore(redis, new EntryCodec(), ids);
      connections.add(redis);
      stores.add(store);
      instances.add(
          new Talk(
              store,
              new ScriptedDialogue(it -> new Answer.Answered(Turns.reply(ReplyLanguage.ENGLISH))),
              Talk.settings(Integer.MAX_VALUE, 1)));
    }
  }

  /** Returns the conversations that stand on the master to be killed. */
  private static Set<ConversationId> onTheFirst(RedisServers servers) {
    Set<ConversationId> ids = new HashSet<>();
    try (var jedis = servers.server(0).connect()) {
      for (String key : jedis.keys("ic:{c:*}:meta")) {
        ids.add(new ConversationId(key.replaceAll("ic:\\{c:(.*)}:meta", "$1")));
      }
    }
    return ids;
  }

  /** A turn and when it was taken, as of {@link System#nanoTime}. */
  private record Taken(Turn turn, long begun, long done) {}

  /** Somebody who talks to the instances by turns. */
  private final class Visitor {

    private final Opened opened = instances.getFirst().conversations.open(null);
    private final List<Taken> taken = new ArrayList<>();

    ConversationId id() {
      return opened.conversation().id();
    }

    synchronized int turns() {
      return taken.size();
    }

    void say(int times) {
      for (int i = 0; i < times; i++) {
        say();
      }
    }

    private Taken say() {
      int number = turns();
      var utterance = new Utterance("外债额度", null);
      var instance = instances.get(number % instances.size());
      long begun = System.nanoTime();
      var turn = instance.conversations.say(id(), opened.token(), utterance, "post " + number);
      var one = new Taken(turn, begun, System.nanoTime());
      synchronized (this) {
        taken.add(one);
      }
      return one;
    }

    /** Talks until, with the master dead, some turns in a row were kept at once. */
    void talkUntilAllIsWell() {
      int kept = 0;
      int degraded = 0;
      while (kept < TURNS_AFTER) {
        var one = say();
        boolean dead = deadAt != 0 && one.begun() > deadAt;
        kept = dead && !one.turn().degraded() ? kept + 1 : 0;
        degraded += one.turn().degraded() ? 1 : 0;
        if (degraded == DEGRADED_BEFORE_A_PAUSE) {
          stores.forEach(it -> await().atMost(PATIENCE).until(() -> reaches(it)));
          degraded = 0;
        }
      }
    }

    private boolean reaches(ConversationStore store) {
      try {
        return store.find(id()).isPresent();
      } catch (StateUnavailable e) {
        return false;
      }
    }

    private List<Entry> entries() {
      return instances.getLast().conversations.transcript(id(), opened.token()).entries();
    }

    void assertThatNothingIsDoubled() {
      assertThat(entries()).extracting(Entry::id).doesNotHaveDuplicates();
      assertThat(entries()).extracting(it -> ((Turn) it).clientMessageId()).doesNotHaveDuplicates();
    }

    /**
     * Requires all turns. One that was degraded since no reply came may stand there as kept.
     *
     * @param stoodOnTheMaster whether those may be missing that the master took last
     * @param replicatedAt when its replica had all
     */
    void assertThatNothingIsLostBut(boolean stoodOnTheMaster, long replicatedAt) {
      var there = entries().stream().map(Entry::id).toList();
      assertThat(taken)
          .filteredOn(it -> !there.contains(it.turn().id()))
          .allSatisfy(
              it -> {
                assertThat(stoodOnTheMaster).as("stood on the master").isTrue();
                assertThat(it.turn().degraded()).as("was held by an instance").isFalse();
                assertThat(it.done()).as("was replicated").isGreaterThan(replicatedAt);
                assertThat(it.begun()).as("came after the failover").isLessThan(deadAt);
              });
    }
  }
}
