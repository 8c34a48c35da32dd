package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store of conversations promises of opinions, requests for a person and erasures. */
abstract class RecordStoreContract {

  static final int THREADS = 16;

  static final Duration LIFE = Duration.ofMinutes(5);
  static final Duration BRIEF = Duration.ofMillis(150);

  final RandomIds ids = new RandomIds(new SecureRandom());

  abstract ConversationStore store();

  /** Returns whether something of the conversation can be found where the store keeps things. */
  abstract boolean isAnythingLeftOf(ConversationId id);

  @Test
  void erasureLeavesNothing() {
    var id = create(LIFE).id();
    store().append(id, Turns.turn("a", "1"), LIFE);
    store().append(id, Turns.notice("n"), LIFE);
    store().addFeedback(feedback(id, "a", true), LIFE);
    store().addHandoff(handoff(id, "tkt_1", Turns.NOON), LIFE);
    assertThat(isAnythingLeftOf(id)).isTrue();

    assertThat(store().erase(id, LIFE)).isTrue();

    assertThat(isAnythingLeftOf(id)).isFalse();
    assertThat(store().find(id)).isEmpty();
    assertThat(store().entries(id)).isEmpty();
    assertThat(store().feedback(id)).isEmpty();
    assertThat(store().handoffs(id)).isEmpty();
    assertThat(store().erase(id, LIFE)).isFalse();
  }

  @Test
  void nothingOfAnErasedConversationComesBack() {
    var opened = create(LIFE);
    var id = opened.id();
    store().erase(id, LIFE);

    store().create(opened);

    assertThat(store().addFeedback(feedback(id, "a", true), LIFE)).isFalse();
    assertThat(store().addHandoff(handoff(id, "tkt_1", Turns.NOON), LIFE)).isFalse();
    assertThat(store().append(id, Turns.turn("a", null), LIFE)).isFalse();
    assertThat(store().find(id)).isEmpty();
    assertThat(isAnythingLeftOf(id)).isFalse();
  }

  @Test
  void erasuresAreForgottenWhenNothingCanComeBackAnyMore() {
    var opened = create(LIFE);
    store().erase(opened.id(), BRIEF);

    await()
        .until(
            () -> {
              store().removeExpired();
              store().create(opened);
              return store().find(opened.id()).isPresent();
            });
  }

  @Test
  void whatRacesWithErasureIsGoneAfterwards() throws Exception {
    var id = create(LIFE).id();
    List<Callable<Boolean>> calls = new ArrayList<>();
    calls.add(() -> store().erase(id, LIFE));
    for (int i = 1; i < THREADS; i++) {
      String ticket = "tkt_" + i;
      calls.add(() -> store().addHandoff(handoff(id, ticket, Turns.NOON), LIFE));
    }

    together(calls);

    assertThat(isAnythingLeftOf(id)).isFalse();
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

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00:00Z, 2026-11-23T12:00:00.001Z",
    "2026-11-23T12:00:00.999Z, 2026-11-23T12:00:01Z",
    "2026-11-23T12:00:00.009Z, 2026-11-23T12:00:00.010Z",
    "2026-12-31T23:59:59Z, 2027-01-01T00:00:00Z"
  })
  void anOlderOpinionThatComesLateChangesNothing(Instant earlier, Instant later) {
    var id = create(LIFE).id();
    var older = feedback(id, "a", true, earlier);
    var younger = feedback(id, "a", false, later);

    store().addFeedback(older, LIFE);
    store().addFeedback(younger, LIFE);
    assertThat(store().addFeedback(older, LIFE)).isTrue();

    assertThat(store().feedback(id)).containsExactly(younger);
  }

  @Test
  void ofOpinionsOfOneMomentTheLastStays() {
    var id = create(LIFE).id();

    store().addFeedback(feedback(id, "a", true), LIFE);
    store().addFeedback(feedback(id, "a", false), LIFE);

    assertThat(store().feedback(id)).containsExactly(feedback(id, "a", false));
  }

  @Test
  void aRecordThatComesLateShortensTheLifeOfNone() {
    var id = create(LIFE).id();
    store().addHandoff(handoff(id, "tkt_1", Turns.NOON), LIFE);
    store().addHandoff(handoff(id, "tkt_2", Turns.NOON), BRIEF);
    var end = Instant.now().plus(BRIEF);

    await().until(() -> Instant.now().isAfter(end));
    store().removeExpired();

    assertThat(store().handoffs(id)).extracting(HandoffRequested::ticketId).contains("tkt_1");
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

  Conversation create(Duration life) {
    var opened = opened(life, null);
    store().create(opened);
    return opened;
  }

  Conversation opened(Duration life, @Nullable ReplyLanguage wanted) {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new Conversation(ids.conversation(), "ab".repeat(32), wanted, now, now.plus(life));
  }

  private static Feedback feedback(ConversationId id, String message, boolean useful) {
    return feedback(id, message, useful, Turns.NOON);
  }

  private static Feedback feedback(ConversationId id, String message, boolean useful, Instant at) {
    var verdict = new Feedback.Verdict(useful, useful ? null : Feedback.Reason.INCOMPLETE, null);
    return new Feedback(id, Turns.message(message), at, verdict);
  }

  private static HandoffRequested handoff(ConversationId id, String ticket, Instant at) {
    return new HandoffRequested(
        ticket, id, at, ReplyLanguage.ENGLISH, "+86 10 0000 0000", "after six", "portal");
  }

  static <T> List<T> together(List<Callable<T>> calls)
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
