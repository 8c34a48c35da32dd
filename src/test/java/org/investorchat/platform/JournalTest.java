package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.investorchat.platform.Journal.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that what the journal promised comes to the store, whatever happens to either. */
class JournalTest extends JournalFixture {

  @ParameterizedTest
  @EnumSource(Order.class)
  void anEventIsGivenToTheStoreAtOnceAndNothingOfItStays(Order order) {
    var journal = open(order, PLENTY);

    assertThat(journal.keep(event("a"))).isTrue();

    assertThat(store.words()).containsExactly("a");
    assertThat(journal.waiting()).isZero();
    assertThat(bytesOnDisk()).isEmpty();
  }

  @Test
  void aStoreThatCommitsToTheDiskNeedsNoFile() {
    open(Order.STORE_FIRST, PLENTY).keep(event("a"));

    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void whatTheStoreDoesNotTakeWaitsAndIsAppliedInOrder(Order order) {
    var journal = open(order, PLENTY);
    store.goAway();

    assertThat(journal.keep(event("a"))).isFalse();
    assertThat(journal.keep(event("b"))).isFalse();
    assertThat(journal.waiting()).isEqualTo(2);
    assertThat(journal.oldest()).contains(NOON);
    assertThat(bytesOnDisk()).contains("\"a\"", "\"b\"");

    store.comeBack();
    journal.replay();
    assertThat(store.words()).containsExactly("a", "b");
    assertThat(journal.waiting()).isZero();
    assertThat(journal.oldest()).isEmpty();
    assertThat(bytesOnDisk()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void theNextEventTakesThoseAlongThatWaited(Order order) {
    var journal = open(order, PLENTY);
    store.goAway();
    journal.keep(event("a"));
    store.comeBack();

    assertThat(journal.keep(event("b"))).isTrue();

    assertThat(store.words()).containsExactly("a", "b");
  }

  @Test
  void behindALongLineNobodyWaits() {
    var journal = open(Order.JOURNAL_FIRST, PLENTY);
    store.goAway();
    IntStream.range(0, 100).forEach(it -> journal.keep(event("w" + it)));
    store.comeBack();

    assertThat(journal.keep(event("last"))).isFalse();

    journal.replay();
    assertThat(store.words()).hasSize(101).startsWith("w0").endsWith("last");
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void whatWaitsSurvivesTheProcess(Order order) {
    store.goAway();
    var first = open(order, PLENTY);
    first.keep(event("a"));
    first.keep(event("投资者"));
    first.close();
    store.comeBack();

    var second = open(order, PLENTY);
    assertThat(second.waiting()).isEqualTo(2);
    second.replay();

    assertThat(store.words()).containsExactly("a", "投资者");
    assertThat(bytesOnDisk()).isEmpty();
  }

  @Test
  void whatWasAppliedIsNotAppliedAgainByTheNextProcess() {
    store.goAway();
    var first = open(Order.JOURNAL_FIRST, PLENTY);
    List.of("a", "b", "c").forEach(it -> first.keep(event(it)));
    store.comeBack();
    store.goAwayAfter(2);
    first.replay();
    first.close();
    store.comeBack();

    open(Order.JOURNAL_FIRST, PLENTY).replay();

    assertThat(store.words()).containsExactly("a", "b", "c");
  }

  @Test
  void theSameEventIsKeptOnce() {
    var journal = open(Order.JOURNAL_FIRST, PLENTY);
    store.goAway();

    journal.keep(event("a"));
    journal.keep(event("a"));

    assertThat(journal.waiting()).isEqualTo(1);
    assertThat(journal.holds("evt_a")).isTrue();
    store.comeBack();
    assertThat(journal.keep(event("a"))).isTrue();
    assertThat(store.words()).containsExactly("a");
    assertThat(journal.holds("evt_a")).isFalse();
  }

  @Test
  void whoNeedsAnEventDoneIsToldWhenItWaits() {
    var journal = open(Order.JOURNAL_FIRST, PLENTY);
    journal.carryOut(event("a"));
    store.goAway();

    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> journal.carryOut(event("b")));

    store.comeBack();
    journal.replay();
    assertThat(store.words()).containsExactly("a", "b");
  }

  @Test
  void instancesThatShareAFolderTakeOverFromTheDeadAndFromNobodyElse() {
    var one = open(Order.JOURNAL_FIRST, PLENTY);
    var other = open(Order.JOURNAL_FIRST, PLENTY);
    store.goAway();
    one.keep(event("a"));
    other.keep(event("b"));
    store.comeBack();

    other.replay();
    assertThat(store.words()).containsExactly("b");
    one.close();
    other.replay();

    assertThat(store.words()).containsExactly("b", "a");
    assertThat(bytesOnDisk()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void whatAnOwnerKeepsWhileItAppliesIsAppliedAfterwards(Order order) {
    var journal = open(order, PLENTY);
    store.whenTaken("handoff", () -> journal.keep(event("ticket")));
    store.goAway();
    journal.keep(event("first"));
    store.comeBack();

    assertThat(journal.keep(event("handoff"))).isTrue();

    assertThat(store.words()).containsExactly("first", "handoff", "ticket");
    assertThat(journal.waiting()).isZero();
  }

  @Test
  void manyThreadsLoseNothingWhileTheStoreComesAndGoes() throws Exception {
    var journal = open(Order.JOURNAL_FIRST, PLENTY);
    List<Callable<Boolean>> calls =
        IntStream.range(0, 800)
            .<Callable<Boolean>>mapToObj(
                it ->
                    () -> {
                      if (it % 50 == 0) {
                        store.goAway();
                      } else if (it % 50 == 25) {
                        store.comeBack();
                      }
                      return journal.keep(event("w" + it));
                    })
            .toList();

    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var it : threads.invokeAll(calls)) {
        assertThat(it.get()).isNotNull();
      }
    }
    store.comeBack();
    journal.replay();

    assertThat(store.words())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 800).mapToObj(it -> "w" + it).toList());
    assertThat(journal.waiting()).isZero();
    assertThat(bytesOnDisk()).isEmpty();
  }
}
