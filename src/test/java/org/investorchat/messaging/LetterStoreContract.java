package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Letter.Stage;
import org.investorchat.messaging.LetterStore.Counts;
import org.investorchat.platform.SettableClock;
import org.junit.jupiter.api.Test;

/** What a store promises of letters, wherever they are kept. */
abstract class LetterStoreContract {

  static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  static final Instant UNTIL = NOW.plus(Mailroom.LEASE);

  SettableClock clock = new SettableClock(NOW);

  /** Returns the store, which is empty before each test. */
  abstract LetterStore store();

  /** Returns whether {@code text} stands anywhere in what is kept. */
  abstract boolean holds(String text);

  private static final AtomicInteger BEFORE = new AtomicInteger();

  /** Returns a letter that came within the second before now, and after all before it. */
  static Letter letter(String messageId, String sender) {
    var from =
        new Address(
            ScriptedChannel.NAME,
            ScriptedChannel.ACCOUNT,
            sender,
            Map.of("thread", "thread of " + messageId));
    var inbound =
        new Inbound(
            messageId,
            from,
            NOW.minusSeconds(1),
            new Content.Text("海淀区的外债额度? 😀 " + messageId),
            ReplyLanguage.ENGLISH);
    return Letter.received(inbound, false, earlier());
  }

  private static Letter held(String messageId, String sender) {
    var inbound = Objects.requireNonNull(letter(messageId, sender).inbound());
    return Letter.received(inbound, true, earlier());
  }

  private static Instant earlier() {
    return NOW.minusMillis(900 - BEFORE.incrementAndGet() % 900);
  }

  private List<String> taken(int most) {
    return store().take(ScriptedChannel.MAILBOX, clock.instant(), UNTIL, most).stream()
        .map(LetterStoreContract::messageId)
        .toList();
  }

  private static String messageId(Letter letter) {
    return Objects.requireNonNull(letter.inbound()).messageId();
  }

  private Letter take() {
    return store().take(ScriptedChannel.MAILBOX, clock.instant(), UNTIL, 1).getFirst();
  }

  private boolean change(Letter next) {
    return store().change(List.of(next));
  }

  @Test
  void keepsALetterWhole() {
    var letter = letter("m1", "ann");

    assertThat(store().receive(List.of(letter))).containsExactly(letter.id());

    assertThat(store().find(letter.id())).contains(letter);
    assertThat(store().find("ltr_0")).isEmpty();
  }

  @Test
  void keepsWhatIsNotWords() {
    var from = ScriptedChannel.address("ann");
    for (var content : List.of(new Content.Arrived(), new Content.Other("image"))) {
      var it =
          Letter.received(new Inbound(content.toString(), from, NOW, content, null), true, NOW);
      store().receive(List.of(it));
      assertThat(store().find(it.id())).contains(it);
    }
    var said = Letter.outgoing("op-1", from, false, List.of("One", "Two"), NOW);
    store().receive(List.of(said));
    assertThat(store().find(said.id())).contains(said);
  }

  @Test
  void knowsALetterThatComesAgain() {
    store().receive(List.of(letter("m1", "ann")));

    var kept = store().receive(List.of(letter("m1", "ann"), letter("m2", "ann")));

    assertThat(kept).containsExactly(letter("m2", "ann").id());
    assertThat(store().counts()).isEqualTo(new Counts(2, 0));
  }

  @Test
  void ofManyWhoReceiveAtOnceOneKeepsIt() throws Exception {
    var kept = together(16, () -> store().receive(List.of(letter("m1", "ann"))));

    assertThat(kept.stream().filter(it -> !it.isEmpty())).hasSize(1);
  }

  @Test
  void takesTheFirstOfEachLine() {
    store().receive(List.of(letter("a1", "ann"), letter("a2", "ann"), letter("b1", "bob")));
    store().receive(List.of(letter("b2", "bob"), letter("c1", "cat")));

    assertThat(taken(2)).containsExactly("a1", "b1");
    assertThat(taken(9)).containsExactly("c1");
    assertThat(taken(9)).isEmpty();
  }

  @Test
  void ofManyWhoTakeAtOnceOneHasALetter() throws Exception {
    store().receive(IntStream.range(0, 40).mapToObj(it -> letter("m" + it, "s" + it)).toList());

    var taken = together(8, () -> taken(10));

    assertThat(taken.stream().flatMap(List::stream)).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void theNextOfALineComesOnceTheFirstIsDone() {
    store().receive(List.of(letter("a1", "ann"), letter("a2", "ann")));
    var first = take();

    assertThat(change(first.done())).isTrue();

    assertThat(taken(9)).containsExactly("a2");
  }

  @Test
  void aLetterThatWaitsKeepsItsLineWaiting() {
    store().receive(List.of(letter("a1", "ann"), letter("a2", "ann"), letter("b1", "bob")));
    change(take().failed(NOW.plusSeconds(5)));

    assertThat(taken(9)).containsExactly("b1");
    clock.pass(Duration.ofSeconds(5));
    assertThat(taken(9)).containsExactly("a1");
  }

  @Test
  void whoeverTakesOneHasItUntilTheLeaseIsOver() {
    store().receive(List.of(letter("a1", "ann")));
    var lost = take();
    clock.pass(Mailroom.LEASE);

    var again = store().take(ScriptedChannel.MAILBOX, UNTIL, UNTIL.plusSeconds(60), 9);

    assertThat(again).singleElement().matches(Letter::taken);
    assertThat(change(lost.done())).isFalse();
    assertThat(change(again.getFirst().done())).isTrue();
  }

  @Test
  void keepsAStepOnceAndInTheOrderOfVersions() {
    store().receive(List.of(letter("a1", "ann")));
    var taken = take();
    var answered = taken.answered(List.of("One", "Two"), null, taken.due());

    assertThat(change(answered)).isTrue();
    assertThat(change(answered)).as("the same again").isTrue();
    assertThat(change(taken.dead("other"))).as("another at its place").isFalse();
    assertThat(store().find(taken.id())).contains(answered);
    assertThat(taken(9)).as("it is still somebody's").isEmpty();
  }

  @Test
  void changesAllOrNone() {
    store().receive(List.of(held("a1", "ann"), letter("b1", "bob")));
    var first = take();
    var second = store().take(ScriptedChannel.MAILBOX, NOW, UNTIL, 1).getFirst();
    change(second.dead("gone"));

    assertThat(store().change(List.of(first.done(), second.done()))).isFalse();

    assertThat(store().find(first.id())).get().matches(it -> it.stage() == Stage.RECEIVED);
  }

  @Test
  void whatIsHeldStandsAtTheCounterAndOutOfTheLine() {
    store().receive(List.of(held("a1", "ann"), held("a2", "ann")));
    var first = take();
    change(first.answered(List.of("One", "Two"), null, NOW.plusSeconds(60)));

    assertThat(taken(9)).containsExactly("a2");
    String key = first.to().key();
    assertThat(store().counter(key)).extracting(Letter::id).containsExactly(first.id());
    assertThat(store().clearCounter(NOW.plusSeconds(59), 9)).isZero();
    assertThat(store().clearCounter(NOW.plusSeconds(60), 9)).isOne();
    assertThat(store().counter(key)).isEmpty();
    assertThat(store().find(first.id())).get().matches(it -> it.stage() == Stage.DONE);
  }

  @Test
  void listsTheDeadTheLatestFirst() {
    store().receive(List.of(letter("a1", "ann"), letter("b1", "bob"), letter("c1", "cat")));
    for (var it : store().take(ScriptedChannel.MAILBOX, NOW, UNTIL, 2)) {
      change(it.dead("http-403"));
    }

    assertThat(store().dead(9))
        .extracting(LetterStoreContract::messageId)
        .containsExactly("b1", "a1");
    assertThat(store().dead(1)).hasSize(1);
    assertThat(store().counts()).isEqualTo(new Counts(1, 2));
  }

  @Test
  void aLetterThatIsTriedAgainComesFirstInItsLineAndAfterWhatIsUnderWay() {
    store().receive(List.of(letter("a1", "ann"), letter("a2", "ann"), letter("a3", "ann")));
    change(take().dead("http-403"));
    var second = take();
    var dead = store().dead(9).getFirst();

    assertThat(change(dead.replayed(NOW))).isTrue();

    assertThat(taken(9)).as("a2 is under way").isEmpty();
    change(second.failed(NOW));
    assertThat(taken(9)).containsExactly("a1");
    change(store().find(dead.id()).orElseThrow().done());
    assertThat(taken(9)).containsExactly("a2");
  }

  @Test
  void nothingIsTakenOfASuspendedMailbox() {
    var suspension = new Suspension(ScriptedChannel.NAME, ScriptedChannel.ACCOUNT, NOW, "http-410");
    store().receive(List.of(letter("a1", "ann")));
    store().suspend(suspension);
    store().suspend(new Suspension(ScriptedChannel.NAME, ScriptedChannel.ACCOUNT, NOW, "later"));
    store().receive(List.of(letter("b1", "bob")));

    assertThat(taken(9)).isEmpty();
    assertThat(store().suspensions()).containsExactly(suspension);
    assertThat(store().resume(ScriptedChannel.MAILBOX)).isTrue();
    assertThat(store().resume(ScriptedChannel.MAILBOX)).isFalse();
    assertThat(taken(9)).containsExactly("a1", "b1");
  }

  @Test
  void noWordStaysOfALetterThatIsDone() {
    store().receive(List.of(letter("a1", "user-ann")));
    assertThat(holds("user-ann")).isTrue();
    change(take().answered(List.of("what is said"), null, UNTIL));
    var answered = store().find(letter("a1", "user-ann").id()).orElseThrow();
    change(answered.finished());
    store().removeOld(NOW.minusSeconds(1), 9);

    for (String word : List.of("user-ann", "外债额度", "thread of", "what is said")) {
      assertThat(holds(word)).as(word).isFalse();
    }
    assertThat(store().receive(List.of(letter("a1", "user-ann")))).as("it is known").isEmpty();
  }

  @Test
  void forgettingSomebodyLeavesTheLetterThatIsBeingAnswered() {
    store().receive(List.of(letter("a0", "ann"), letter("b1", "bob")));
    change(take().dead("http-403"));
    store().receive(List.of(letter("a1", "ann"), letter("a2", "ann")));
    var underWay = store().take(ScriptedChannel.MAILBOX, NOW, UNTIL, 9).getLast();
    assertThat(messageId(underWay)).isEqualTo("a1");

    store().redact(underWay.to().key());

    assertThat(store().find(letter("a0", "ann").id())).get().matches(it -> it.inbound() == null);
    assertThat(store().find(letter("a2", "ann").id())).get().matches(it -> it.inbound() == null);
    assertThat(store().find(letter("b1", "bob").id())).get().matches(it -> it.inbound() != null);
    assertThat(change(underWay.answered(List.of("Forgotten."), null, UNTIL))).isTrue();
    assertThat(holds("外债额度? 😀 a2")).isFalse();
    assertThat(store().counts().dead()).isZero();
  }

  @Test
  void isForgottenWhenNoPlatformDeliversItAnyMore() {
    store().receive(List.of(letter("a1", "ann"), letter("a2", "ann"), letter("b1", "bob")));
    change(take().dead("http-403"));

    assertThat(store().removeOld(NOW.minusSeconds(1), 9)).isZero();
    assertThat(store().removeOld(NOW.plusMillis(1), 2)).isEqualTo(2);
    assertThat(store().removeOld(NOW.plusMillis(1), 9)).isEqualTo(1);

    assertThat(store().counts()).isEqualTo(new Counts(0, 0));
    assertThat(taken(9)).isEmpty();
    assertThat(store().receive(List.of(letter("a1", "ann")))).hasSize(1);
    assertThat(taken(9)).containsExactly("a1");
  }

  static <T> List<T> together(int threads, Callable<T> call) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<T> results = new ArrayList<>();
      for (var it : pool.invokeAll(Collections.nCopies(threads, call))) {
        results.add(it.get());
      }
      return results;
    }
  }
}
