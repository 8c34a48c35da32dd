package org.investorchat.messaging;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.investorchat.platform.SqliteDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The way of letters as one instance of the application has it, with a scripted platform. */
public final class Mailroom implements AutoCloseable {

  static final Duration LEASE = Duration.ofMinutes(2);
  private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

  static final MessagingSettings MESSAGING =
      new MessagingSettings(
          Duration.ofSeconds(10),
          List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30)));

  static final LetterSettings LETTERS =
      new LetterSettings(
          16,
          LEASE,
          Duration.ofMillis(5),
          2,
          Duration.ofHours(1),
          Duration.ofDays(8),
          Duration.ofMinutes(1),
          Duration.ofMillis(50));

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final ScriptedChannel channel;
  final ScriptedAttendant attendant = new ScriptedAttendant();
  final LetterStore store;
  final PostOffice office;
  final Inbox inbox;
  final Outbox outbox;
  final MailJob job;

  /** Makes one that works, unless told otherwise. */
  Mailroom(LetterStore store, Clock clock, boolean holds) {
    this.store = store;
    channel = new ScriptedChannel(clock, holds);
    var beans = new StaticListableBeanFactory();
    beans.addBean("channel", channel);
    var channels = new Channels(beans.getBeanProvider(Channel.class));
    var clerk = new Clerk(attendant, new PlainRendering());
    var waiting = new Waiting();
    var meter = new LetterMeter(meters);
    var ledger = new Ledger(store, waiting, LETTERS, meter, clock);
    var held = new HeldLetters(store, ledger, waiting, LETTERS, clock);
    var backoff = new Backoff(MESSAGING, new Random(7));
    var postman = new Postman(channels, clerk, held, backoff, ledger);
    office = new PostOffice(channels, store, postman, LETTERS, clock);
    inbox = new Inbox(channels, store, office, held, meter, clock);
    outbox = new Outbox(channels, clerk, store, office, clock);
    job = new MailJob(store, LETTERS, clock);
  }

  /** Returns one with a scripted platform, which works. */
  public static Mailroom on(SqliteDatabase database) {
    return new Mailroom(
            new SqliteLetterStore(database, new LetterCodec()), Clock.systemUTC(), false)
        .started();
  }

  /** Returns where its deliveries come in. */
  public Inbox inbox() {
    return inbox;
  }

  Mailroom started() {
    office.start();
    return this;
  }

  /** Delivers lines as {@link ScriptedChannel} takes them, each alone. */
  List<HttpReply> deliver(String... lines) {
    return Arrays.stream(lines).map(it -> deliverTogether(it)).toList();
  }

  /** Delivers lines in one request. */
  HttpReply deliverTogether(String... lines) {
    return inbox.take(
        ScriptedChannel.NAME, ScriptedChannel.ACCOUNT, ScriptedChannel.delivery(lines));
  }

  /** Returns the letter of a message. */
  Letter letter(String messageId) {
    var inbound =
        new Inbound(
            messageId,
            ScriptedChannel.address("anyone"),
            Instant.EPOCH,
            new Inbound.Content.Arrived(),
            null);
    return store.find(Letter.id(inbound)).orElseThrow();
  }

  /** Waits until a letter is as far as this. */
  void await(String messageId, Letter.Stage stage) {
    await(() -> letter(messageId).stage() == stage);
  }

  /** Waits until {@code sender} sees so many messages, and returns them. */
  List<String> seen(String sender, int number) {
    await(() -> channel.seen(sender).size() >= number);
    return channel.seen(sender);
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not so within " + Duration.ofNanos(PATIENCE));
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void close() {
    office.stop();
  }
}
