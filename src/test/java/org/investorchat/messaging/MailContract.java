package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.investorchat.messaging.Letter.Stage;
import org.investorchat.messaging.LetterStore.Counts;
import org.investorchat.platform.Outages;
import org.investorchat.platform.StateUnavailable;
import org.junit.jupiter.api.Test;

/** What is promised of messages from a delivery to the last part of the answer. */
abstract class MailContract extends SendingContract {

  @Test
  void answersAMessage() {
    var room = room().started();

    var response = room.deliverTogether("m1|ann|What is the quota?");

    assertThat(response).isEqualTo(ScriptedChannel.ACKNOWLEDGED);
    assertThat(room.seen("ann", 1)).containsExactly("Answer to What is the quota?");
    room.await("m1", Stage.DONE);
    var done =
        room.meters.counter("investorchat.letters", "channel", "scripted", "outcome", "done");
    Mailroom.await(() -> done.count() == 1);
  }

  @Test
  void sixteenDuplicatesAtOnceGetOneAnswerAndTheSameResponse() throws Exception {
    var room = room().started();

    var responses = together(16, () -> room.deliverTogether("m1|ann|Quota?"));

    assertThat(responses).containsOnly(ScriptedChannel.ACKNOWLEDGED);
    room.await("m1", Stage.DONE);
    assertThat(room.attendant.asked()).containsExactly("m1");
    assertThat(room.channel.seen("ann")).containsExactly("Answer to Quota?");
  }

  @Test
  void aMessageThatComesAgainDuringAndAfterItsAnswerIsAnsweredOnce() throws Exception {
    var room = room().started();
    var asked = new CountDownLatch(1);
    var may = new CountDownLatch(1);
    room.attendant.before(
        "m1",
        _ -> {
          asked.countDown();
          awaited(may);
        });
    room.deliver("m1|ann|Quota?");
    asked.await();

    var during = room.deliverTogether("m1|ann|Quota?");
    may.countDown();
    room.await("m1", Stage.DONE);
    var after = room.deliverTogether("m1|ann|Quota?");
    room.deliver("m2|ann|And now?");

    assertThat(List.of(during, after)).containsOnly(ScriptedChannel.ACKNOWLEDGED);
    assertThat(room.seen("ann", 2)).containsExactly("Answer to Quota?", "Answer to And now?");
    assertThat(room.attendant.asked()).containsExactly("m1", "m2");
  }

  @Test
  void aBatchIsAnsweredInItsOrderAndWhatIsKnownOfItIsLeftOut() {
    var room = room().started();
    room.deliver("m2|ann|two");
    room.seen("ann", 1);

    room.deliverTogether("m1|ann|one", "m2|ann|two", "m3|ann|three", "m4|bob|four");

    assertThat(room.seen("ann", 3))
        .containsExactly("Answer to two", "Answer to one", "Answer to three");
    assertThat(room.seen("bob", 1)).containsExactly("Answer to four");
    assertThat(room.attendant.asked()).doesNotHaveDuplicates();
  }

  @Test
  void anAnswerThatNeedsTheStoreIsGivenWhenItIsBack() {
    var room = room().started();
    var away = new AtomicInteger(3);
    room.attendant.before(
        "m1",
        _ -> {
          if (away.getAndDecrement() > 0) {
            throw Outages.away();
          }
        });
    room.deliver("m1|ann|Quota?");

    for (int i = 1; i <= 3; i++) {
      int asked = i;
      Mailroom.await(() -> room.attendant.asked().size() == asked && !room.letter("m1").taken());
      clock.pass(Duration.ofSeconds(2));
    }

    assertThat(room.seen("ann", 1)).containsExactly("Answer to Quota?");
    assertThat(room.letter("m1").progress().attempts()).isZero();
  }

  @Test
  void whatCannotBeKeptIsDeliveredAgainAndAnsweredOnce() {
    var store = new FailingStore(store());
    var room = room(store, false).started();
    store.fail(true);
    assertThatThrownBy(() -> room.deliver("m1|ann|Quota?")).isInstanceOf(StateUnavailable.class);
    store.failAfterwards();
    assertThatThrownBy(() -> room.deliver("m1|ann|Quota?"))
        .as("it is kept, and the platform is not told")
        .isInstanceOf(StateUnavailable.class);

    store.fail(false);
    room.deliver("m1|ann|Quota?");

    assertThat(room.seen("ann", 1)).containsExactly("Answer to Quota?");
    room.await("m1", Stage.DONE);
    assertThat(room.attendant.asked()).containsExactly("m1");
  }

  @Test
  void whatThePlatformTookWhileTheStoreWasAwayIsNotSentAgain() {
    var store = new FailingStore(store());
    var room = room(store, false).started();
    room.attendant.answer(_ -> "One\n\nTwo");
    room.channel.meet(
        "ann",
        it -> {
          store.fail(true);
          return room.channel.accept(it);
        });
    room.deliver("m1|ann|Quota?");
    Mailroom.await(() -> store.failures() >= 5);

    assertThat(room.channel.seen("ann")).containsExactly("One");
    store.fail(false);

    room.await("m1", Stage.DONE);
    assertThat(room.channel.seen("ann")).containsExactly("One", "Two");
    assertThat(room.attendant.asked()).containsExactly("m1");
  }

  @Test
  void ofTwoInstancesOneAnswersALetter() {
    var one = room().started();
    var other = room().started();

    IntStream.range(0, 40)
        .forEach(it -> (it % 2 == 0 ? one : other).deliver("m" + it + "|s" + it % 5 + "|" + it));

    Mailroom.await(() -> store().counts().equals(new Counts(0, 0)));
    var asked = new ArrayList<>(one.attendant.asked());
    asked.addAll(other.attendant.asked());
    assertThat(asked).hasSize(40).doesNotHaveDuplicates();
    IntStream.range(0, 5)
        .forEach(
            it ->
                assertThat(one.channel.seen("s" + it).size() + other.channel.seen("s" + it).size())
                    .isEqualTo(8));
  }

  @Test
  void aLetterPassesToAnotherInstanceWhenTheLeaseOfOneThatDiedIsOver() {
    store().receive(List.of(letter("m1", "ann"), letter("m2", "ann")));
    store().take(ScriptedChannel.MAILBOX, NOW, UNTIL, 9);
    var room = room().started();
    room.deliver("b1|bob|one");
    room.seen("bob", 1);
    assertThat(room.channel.seen("ann")).isEmpty();

    clock.pass(Mailroom.LEASE);

    assertThat(room.seen("ann", 2)).hasSize(2);
    assertThat(room.attendant.asked()).endsWith("m1", "m2");
  }

  @Test
  void aDeliveryWaitsForItsAnswerAndItsRepetitionsGetTheSame() throws Exception {
    var room = room(store(), true).started();
    room.attendant.answer(_ -> "One\n\nTwo\n\nThree");

    var responses = together(3, () -> room.deliverTogether("m1|ann|Quota?"));

    assertThat(responses).containsOnly(HttpReply.text("One (1)"));
    assertThat(room.attendant.asked()).containsExactly("m1");
    assertThat(room.channel.attempts("ann")).isEmpty();
  }

  @Test
  void theRestIsHandedOutToWhoeverAsksForIt() {
    var room = room(store(), true).started();
    room.attendant.answer(it -> ScriptedAttendant.text(it) + " One\n\nTwo\n\nThree");
    room.deliver("m1|ann|Quota?", "b1|bob|Quota?");

    assertThat(room.deliver("m2|ann|１。", "m2|ann|１。", "m3|ann|1", "m4|ann|1"))
        .extracting(HttpReply::body)
        .containsExactly("Two (1)", "Two (1)", "Three", "1 One (1)");
    assertThat(room.attendant.asked()).containsExactlyInAnyOrder("m1", "b1", "m4");
  }

  @Test
  void anAnswerThatComesTooLateIsHandedOutWhenItsSenderAsks() {
    var room = room(store(), true).started();
    var may = new CountDownLatch(1);
    room.attendant.before("m1", _ -> awaited(may));
    store().receive(List.of(heldLetter("m1", "ann")));
    clock.pass(Duration.ofSeconds(11));

    assertThat(room.deliverTogether("m1|ann|Quota?")).isEqualTo(HttpReply.text("pending"));
    may.countDown();
    assertThat(room.deliverTogether("m2|ann|1"))
        .isEqualTo(HttpReply.text("Answer to 海淀区的外债额度? 😀 m1"));
  }

  private static Letter heldLetter(String messageId, String sender) {
    var inbound = Objects.requireNonNull(letter(messageId, sender).inbound());
    return Letter.received(inbound, true, NOW);
  }

  @Test
  void whatNobodyAsksForIsForgotten() {
    var room = room(store(), true).started();
    room.attendant.answer(_ -> "One\n\nTwo");
    room.deliver("m1|ann|Quota?");

    clock.pass(Mailroom.LETTERS.counterLife());
    room.job.removeOld();

    assertThat(room.letter("m1").stage()).isEqualTo(Stage.DONE);
    assertThat(room.deliverTogether("m1|ann|Quota?")).isEqualTo(HttpReply.OK);
    clock.pass(Mailroom.LETTERS.life());
    room.job.removeOld();
    assertThat(store().find(letter("m1", "ann").id())).isEmpty();
  }
}
