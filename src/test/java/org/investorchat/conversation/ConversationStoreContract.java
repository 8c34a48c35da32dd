package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.investorchat.answering.ReplyLanguage;
import org.junit.jupiter.api.Test;

/** What every store of conversations promises. */
abstract class ConversationStoreContract extends RecordStoreContract {

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
    store().erase(one, LIFE);

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
}
