package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of conversations promises. */
abstract class ConversationStoreContract {

  static final int THREADS = 16;

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration BRIEF = Duration.ofMillis(150);

  private final RandomIds ids = new RandomIds(new SecureRandom());

  abstract ConversationStore store();

  /** Returns whether something of the conversation can be found where the store keeps things. */
  abstract boolean isAnythingLeftOf(ConversationId id);

  @Test
  void aConversationIsFoundAsItWasOpened() {
    assertIsFoundAsOpened(opened(LIFE, null));
    assertIsFoundAsOpened(opened(LIFE, ReplyLanguage.TRADITIONAL_CHINESE));
  }

  private void assertIsFoundAsOpened(Conversation opened) {
    store().create(opened);

    var found = store().find(opened.id()).orElseThrow();
    assertThat(found).usingRecursiveComparison().ignoringFields("expiresAt").isEqualTo(opened);
    assertThat(Duration.between(opened.expiresAt(), found.expiresAt()).abs())
        .isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void openingItAgainChangesNothing() {
    var opened = create(LIFE);
    store().append(opened.id(), Turns.turn("a", null), LIFE);

    store().create(opened);

    assertThat(store().entries(opened.id())).hasSize(1);
    assertThat(store().recall(opened.id(), null, 1).questions()).isEqualTo(1);
  }

  @Test
  void whatIsSaidStandsInOrder() {
    var id = create(LIFE).id();
    List<Entry> said =
        List.of(
            Turns.turn("a", "1"), Turns.notice("n"), Turns.turn("b", null), Turns.turn("c", "2"));

    said.forEach(it -> assertThat(store().append(id, it, LIFE)).isTrue());

    assertThat(store().entries(id)).isEqualTo(said);
  }

  @Test
  void theLatestEntriesTheNumberOfQuestionsAndTheSamePostAreRecalled() {
    var id = create(LIFE).id();
    var first = Turns.turn("a", "one");
    store().append(id, first, LIFE);
    store().append(id, Turns.notice("n"), LIFE);
    store().append(id, Turns.turn("b", "two"), LIFE);

    var recalled = store().recall(id, "one", 2);

    assertThat(recalled)
        .isEqualTo(new Recollection(2, List.of(Turns.notice("n"), Turns.turn("b", "two")), first));
    assertThat(store().recall(id, "three", 9).repeated()).isEmpty();
    assertThat(store().recall(id, null, 9).repeated()).isEmpty();
  }

  @Test
  void anEntryAddedTwiceStandsOnce() {
    var id = create(LIFE).id();

    assertThat(store().append(id, Turns.turn("a", "1"), LIFE)).isTrue();
    assertThat(store().append(id, Turns.turn("a", "1"), LIFE)).isTrue();

    assertThat(store().entries(id)).hasSize(1);
    assertThat(store().recall(id, null, 1).questions()).isEqualTo(1);
  }

  @Test
  void aPostIsAnsweredOnce() {
    var id = create(LIFE).id();
    store().append(id, Turns.turn("a", "1"), LIFE);

    assertThat(store().append(id, Turns.turn("b", "1"), LIFE)).isFalse();

    assertThat(store().entries(id)).containsExactly(Turns.turn("a", "1"));
  }

  @Test
  void nothingIsAddedToAConversationThatIsNotThere() {
    var id = ids.conversation();

    assertThat(store().append(id, Turns.turn("a", null), LIFE)).isFalse();

    assertThat(store().find(id)).isEmpty();
    assertThat(store().entries(id)).isEmpty();
    assertThat(store().recall(id, "1", 1)).isEqualTo(new Recollection(0, List.of(), null));
  }

  @Test
  void conversationsDoNotSeeEachOther() {
    var one = create(LIFE).id();
    var other = create(LIFE).id();

    assertThat(store().append(one, Turns.turn("a", "1"), LIFE)).isTrue();
    assertThat(store().append(other, Turns.turn("a", "1"), LIFE)).isTrue();
    store().erase(one);

    assertThat(store().entries(other)).hasSize(1);
  }

  @Test
  void racingThreadsLoseAndDoubleNothing() throws Exception {
    var id = create(LIFE).id();

    var added =
        together(
            IntStream.range(0, THREADS)
                .<Callable<Boolean>>mapToObj(
                    it -> () -> store().append(id, Turns.turn("t" + it, "" + it), LIFE))
                .toList());

    assertThat(added).containsOnly(true);
    assertThat(store().entries(id).stream().map(Entry::id))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, THREADS).mapToObj(it -> Turns.message("t" + it)).toList());
  }

  @Test
  void ofRacingPostsOneIsTaken() throws Exception {
    var id = create(LIFE).id();

    var added =
        together(
            IntStream.range(0, THREADS)
                .<Callable<Boolean>>mapToObj(
                    it -> () -> store().append(id, Turns.turn("t" + it, "same"), LIFE))
                .toList());

    assertThat(added).containsOnlyOnce(true);
    assertThat(store().entries(id)).hasSize(1);
  }

  @Test
  void theLockLetsOneTurnAtATimeThrough() throws Exception {
    var id = create(LIFE).id();

    var locks =
        together(
            IntStream.range(0, THREADS)
                .<Callable<Optional<TurnLock>>>mapToObj(it -> () -> store().lock(id, LIFE))
                .toList());

    assertThat(locks.stream().flatMap(Optional::stream)).hasSize(1);
    locks.stream().flatMap(Optional::stream).forEach(TurnLock::close);
    assertThat(store().lock(id, LIFE)).isPresent();
  }

  @Test
  void aLockThatIsNotGivenBackExpiresAndThenLocksNobodyOut() {
    var id = create(LIFE).id();
    var forgotten = store().lock(id, BRIEF).orElseThrow();

    var next = await().until(() -> store().lock(id, LIFE), Optional::isPresent).orElseThrow();
    forgotten.close();

    assertThat(store().lock(id, LIFE)).isEmpty();
    next.close();
    assertThat(store().lock(id, LIFE)).isPresent();
  }

  @Test
  void aConversationExpires() {
    var id = create(BRIEF).id();

    await().until(() -> store().find(id).isEmpty());

    assertThat(store().entries(id)).isEmpty();
    assertThat(store().append(id, Turns.turn("a", null), LIFE)).isFalse();
    assertThat(store().find(id)).isEmpty();
  }

  @Test
  void whatIsSaidLetsItLiveOn() {
    var brief = create(BRIEF);

    store().append(brief.id(), Turns.turn("a", null), LIFE);

    await().until(() -> Instant.now().isAfter(brief.expiresAt().plus(BRIEF)));
    assertThat(store().find(brief.id()).orElseThrow().expiresAt())
        .isAfter(Instant.now().plus(LIFE.dividedBy(2)));
    assertThat(store().entries(brief.id())).hasSize(1);
  }

  @Test
  void whatHasExpiredIsRemovedWholly() {
    var expired = create(BRIEF).id();
    var living = create(LIFE).id();
    store().append(expired, Turns.turn("a", "1"), BRIEF);
    store().append(living, Turns.turn("a", "1"), LIFE);

    await()
        .until(
            () -> {
              store().removeExpired();
              return !isAnythingLeftOf(expired);
            });

    assertThat(store().entries(living)).hasSize(1);
  }

  @Test
  void erasureLeavesNothing() {
    var id = create(LIFE).id();
    store().append(id, Turns.turn("a", "1"), LIFE);
    store().append(id, Turns.notice("n"), LIFE);
    store().addFeedback(feedback(id, "a", true), LIFE);
    store().addHandoff(handoff(id, "tkt_1", Turns.NOON), LIFE);
    assertThat(isAnythingLeftOf(id)).isTrue();

    assertThat(store().erase(id)).isTrue();

    assertThat(isAnythingLeftOf(id)).isFalse();
    assertThat(store().find(id)).isEmpty();
    assertThat(store().entries(id)).isEmpty();
    assertThat(store().feedback(id)).isEmpty();
    assertThat(store().handoffs(id)).isEmpty();
    assertThat(store().erase(id)).isFalse();
  }

  @Test
  void aLaterOpinionTakesThePlaceOfTheEarlier() {
    var id = create(LIFE).id();

    store().addFeedback(feedback(id, "b", true), LIFE);
    store().addFeedback(feedback(id, "a", true), LIFE);
    store().addFeedback(feedback(id, "b", false), LIFE);

    assertThat(store().feedback(id))
        .containsExactly(feedback(id, "a", true), feedback(id, "b", false));
  }

  @Test
  void requestsStandInOrderHoweverOftenTheyAreAdded() {
    var id = create(LIFE).id();
    var first = handoff(id, "tkt_2", Turns.NOON);
    var second = handoff(id, "tkt_1", Turns.NOON.plusSeconds(1));

    store().addHandoff(second, LIFE);
    store().addHandoff(first, LIFE);
    store().addHandoff(second, LIFE);

    assertThat(store().handoffs(id)).containsExactly(first, second);
  }

  @Test
  void feedbackAndRequestsOutliveTheConversationAndThenGo() {
    var id = create(BRIEF).id();
    var keep = Duration.ofSeconds(1);
    store().addFeedback(feedback(id, "a", true), keep);
    store().addHandoff(handoff(id, "tkt_1", Turns.NOON), LIFE);

    await().until(() -> store().find(id).isEmpty());
    store().removeExpired();

    assertThat(store().handoffs(id)).hasSize(1);
    await().until(() -> store().feedback(id).isEmpty());
  }

  private Conversation create(Duration life) {
    var opened = opened(life, null);
    store().create(opened);
    return opened;
  }

  private Conversation opened(Duration life, @Nullable ReplyLanguage wanted) {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new Conversation(ids.conversation(), "ab".repeat(32), wanted, now, now.plus(life));
  }

  private static Feedback feedback(ConversationId id, String message, boolean useful) {
    var verdict = new Feedback.Verdict(useful, useful ? null : Feedback.Reason.INCOMPLETE, null);
    return new Feedback(id, Turns.message(message), Turns.NOON, verdict);
  }

  private static HandoffRequested handoff(ConversationId id, String ticket, Instant at) {
    return new HandoffRequested(
        ticket, id, at, ReplyLanguage.ENGLISH, "+86 10 0000 0000", "after six");
  }

  private static <T> List<T> together(List<Callable<T>> calls)
      throws InterruptedException, ExecutionException {
    try (var executor = Executors.newFixedThreadPool(THREADS)) {
      List<T> results = new ArrayList<>();
      for (Future<T> it : executor.invokeAll(calls)) {
        results.add(it.get());
      }
      return results;
    }
  }
}
