package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.messaging.Letter.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is promised of sending an answer, whatever the platform does. */
abstract class SendingContract extends LetterStoreContract {

  private final List<Mailroom> rooms = new ArrayList<>();

  Mailroom room() {
    return room(store(), false);
  }

  Mailroom room(LetterStore store, boolean holds) {
    var room = new Mailroom(store, clock, holds);
    rooms.add(room);
    return room;
  }

  @AfterEach
  void close() {
    rooms.forEach(Mailroom::close);
    rooms.clear();
  }

  @Test
  void aPlatformThatIsSlowForOneKeepsNoOtherWaiting() {
    var room = room().started();
    var may = new CountDownLatch(1);
    room.channel.meet(
        "ann",
        it -> {
          awaited(may);
          return room.channel.accept(it);
        });
    room.deliver("a1|ann|one", "a2|ann|two");

    room.deliver("b1|bob|one");

    assertThat(room.seen("bob", 1)).hasSize(1);
    assertThat(room.channel.seen("ann")).isEmpty();
    may.countDown();
    assertThat(room.seen("ann", 2)).containsExactly("Answer to one", "Answer to two");
  }

  @Test
  void waitsAsLongAsThePlatformAsksAndKeepsTheOrder() {
    var room = room().started();
    room.channel.meet("ann", _ -> new Dispatch.Later("http-429", Duration.ofSeconds(7)));
    room.deliver("a1|ann|one", "a2|ann|two", "b1|bob|one");
    Mailroom.await(() -> room.letter("a1").progress().attempts() == 1);
    room.seen("bob", 1);

    clock.pass(Duration.ofMillis(6_900));
    room.deliver("b2|bob|two");
    room.seen("bob", 2);
    assertThat(room.channel.attempts("ann")).hasSize(1);
    clock.pass(Duration.ofMillis(1_600));

    assertThat(room.seen("ann", 2)).containsExactly("Answer to one", "Answer to two");
    assertThat(room.attendant.asked()).containsOnlyOnce("a1");
  }

  @Test
  void goesOnWithThePartThatFailedAndUnderTheSameId() {
    var room = room().started();
    room.attendant.answer(_ -> "One\n\nTwo\n\nThree");
    room.channel.meet(
        "ann",
        room.channel::accept,
        _ -> {
          throw new PlatformAway("connection");
        },
        it -> {
          room.channel.accept(it);
          throw new PlatformAway("timeout");
        },
        room.channel::accept,
        _ -> new Dispatch.Later("http-503", null));
    room.deliver("m1|ann|Quota?");

    for (var wait : List.of(1, 5, 1)) {
      Mailroom.await(() -> isWaiting(room.letter("m1")));
      clock.pass(Duration.ofSeconds(wait).multipliedBy(6).dividedBy(5));
    }

    room.await("m1", Stage.DONE);
    assertThat(room.channel.attempts("ann"))
        .extracting(Posting::index)
        .containsExactly(0, 1, 1, 1, 2, 2);
    assertThat(room.channel.attempts("ann").subList(1, 4))
        .extracting(Posting::attemptId)
        .containsOnly(room.channel.attempts("ann").get(1).attemptId());
    assertThat(room.channel.seen("ann"))
        .as("what the platform took before the connection broke comes again, under its id")
        .containsExactly("One", "Two", "Two", "Three");
    assertThat(room.attendant.asked()).containsExactly("m1");
  }

  @Test
  void aLetterIsDeadAfterTheLastAttemptOrOneThatIsFinal() {
    var room = room().started();
    var away = new Dispatch.Later("http-500", null);
    room.channel.meet("ann", _ -> away, _ -> away, _ -> away, _ -> away);
    room.channel.meet("bob", _ -> new Dispatch.Never("http-403"));
    room.deliver("a1|ann|one", "b1|bob|one", "b2|bob|two");

    for (int i = 1; i <= 3; i++) {
      int attempts = i;
      Mailroom.await(() -> room.letter("a1").progress().attempts() == attempts);
      clock.pass(Duration.ofMinutes(1));
    }

    room.await("a1", Stage.DEAD);
    room.await("b1", Stage.DEAD);
    assertThat(room.letter("a1").progress().reason()).isEqualTo("http-500");
    assertThat(room.letter("b1").progress().reason()).isEqualTo("http-403");
    assertThat(room.seen("bob", 1)).as("others go on").containsExactly("Answer to two");
  }

  @Test
  void anAccountThatIsGoneIsSuspendedUntilAPersonResumesIt() {
    var room = room().started();
    room.channel.meet("ann", _ -> new Dispatch.Gone("http-410"));
    room.deliver("a1|ann|one");
    room.await("a1", Stage.DEAD);

    room.deliver("b1|bob|one");
    assertThat(store().suspensions())
        .containsExactly(
            new Suspension(ScriptedChannel.NAME, ScriptedChannel.ACCOUNT, NOW, "http-410"));
    assertThat(room.channel.seen("bob")).isEmpty();
    assertThat(room.letter("b1").stage()).isEqualTo(Stage.RECEIVED);
    store().resume(ScriptedChannel.MAILBOX);

    assertThat(room.seen("bob", 1)).containsExactly("Answer to one");
  }

  @Test
  void anAnswerThatFailsIsTriedAgainAndThenRegretted() {
    var room = room().started();
    var failures = new AtomicInteger();
    room.attendant.before(
        "m1",
        _ -> {
          failures.incrementAndGet();
          throw new IllegalStateException("Quota?");
        });
    room.deliver("m1|ann|Quota?", "m2|ann|Thanks");
    Mailroom.await(() -> room.letter("m1").progress().attempts() == 1);
    clock.pass(Duration.ofSeconds(2));

    assertThat(room.seen("ann", 2)).containsExactly(ScriptedAttendant.SORRY, "Answer to Thanks");
    room.await("m1", Stage.DEAD);
    assertThat(room.letter("m1").progress().reason()).isEqualTo(Letter.UNANSWERED);
    assertThat(failures).hasValue(2);
  }

  @Test
  void stoppingFinishesWhatIsUnderWayOrGivesItBack() {
    var room = room().started();
    var never = new CountDownLatch(1);
    var asked = new CountDownLatch(1);
    room.attendant.before(
        "m1",
        _ -> {
          asked.countDown();
          awaited(never);
        });
    room.deliver("m1|ann|Quota?");
    awaited(asked);

    room.close();

    assertThat(room.letter("m1"))
        .matches(it -> !it.taken() && it.stage() == Stage.RECEIVED && !it.due().isAfter(NOW));
    var next = room().started();
    assertThat(next.seen("ann", 1)).containsExactly("Answer to Quota?");
  }

  @Test
  void sendsWhatAnswersNoMessageOnce() {
    var room = room().started();
    var said =
        new Outgoing.Said(
            "op-1", Outgoing.Speaker.OPERATOR, ReplyLanguage.ENGLISH, List.of("From a person."));

    room.outbox.send("op-1", ScriptedChannel.address("ann"), said);
    room.outbox.send("op-1", ScriptedChannel.address("ann"), said);
    room.deliver("m1|ann|Thanks");

    assertThat(room.seen("ann", 2)).containsExactly("From a person.", "Answer to Thanks");
  }

  @Test
  void aDeadLetterIsTriedAgainOnceAndBeforeAllThatCameLater() throws Exception {
    var room = room().started();
    room.attendant.answer(it -> ScriptedAttendant.text(it) + " One\n\nTwo");
    room.channel.meet("ann", room.channel::accept, _ -> new Dispatch.Never("http-403"));
    room.deliver("a1|ann|Quota?");
    room.await("a1", Stage.DEAD);
    var dead = store().dead(9).getFirst();
    assertThat(DeadLetter.of(dead))
        .isEqualTo(
            new DeadLetter(dead.id(), "scripted", "main", dead.receivedAt(), 1, 2, 0, "http-403"));

    var next = dead.replayed(clock.instant());
    var changed = together(8, () -> store().change(List.of(next)));
    room.office.ring(ScriptedChannel.MAILBOX);

    assertThat(changed).contains(true);
    assertThat(room.seen("ann", 2)).containsExactly("Quota? One", "Two");
    room.await("a1", Stage.DONE);
    assertThat(room.attendant.asked()).containsExactly("a1");
  }

  @Test
  void whatWasRegrettedIsAnsweredWhenItIsTriedAgain() {
    var room = room().started();
    room.attendant.before(
        "m1",
        _ -> {
          throw new IllegalStateException();
        });
    room.deliver("m1|ann|Quota?");
    Mailroom.await(() -> room.letter("m1").progress().attempts() == 1);
    clock.pass(Duration.ofSeconds(2));
    room.await("m1", Stage.DEAD);
    room.attendant.before("m1", _ -> {});

    store().change(List.of(room.letter("m1").replayed(clock.instant())));

    assertThat(room.seen("ann", 2)).containsExactly(ScriptedAttendant.SORRY, "Answer to Quota?");
  }

  /** Returns whether it is to be tried again later. */
  private boolean isWaiting(Letter letter) {
    return !letter.taken() && letter.due().isAfter(clock.instant());
  }

  static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted");
    }
  }
}
