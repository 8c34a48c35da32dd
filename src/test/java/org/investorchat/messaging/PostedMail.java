package org.investorchat.messaging;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Outgoing.Said;
import org.investorchat.messaging.Outgoing.Speaker;
import org.investorchat.platform.SqliteDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The way of letters with a real channel, on SQLite; the answers are told. */
public final class PostedMail implements AutoCloseable {

  private static final LetterSettings LETTERS =
      new LetterSettings(
          16,
          Duration.ofMinutes(2),
          Duration.ofMillis(5),
          2,
          Duration.ofHours(1),
          Duration.ofDays(8),
          Duration.ofMinutes(1),
          Duration.ofMillis(50));

  private static final MessagingSettings MESSAGING =
      new MessagingSettings(Duration.ofSeconds(1), List.of(Duration.ofMillis(10)));

  private final SqliteDatabase database;
  private final FailingStore store;
  private final PostOffice office;
  private final Inbox inbox;
  private final String channel;

  /**
   * Starts it.
   *
   * @param folder for the database
   * @param answer what is said to a text, each paragraph as a message of its own
   */
  public PostedMail(Path folder, Channel channel, Clock clock, Function<String, String> answer) {
    this.channel = channel.name();
    database = SqliteDatabase.open(folder.resolve("state.db"));
    store = new FailingStore(new SqliteLetterStore(database, new LetterCodec()));
    var beans = new StaticListableBeanFactory();
    beans.addBean("channel", channel);
    var channels = new Channels(beans.getBeanProvider(Channel.class));
    var waiting = new Waiting();
    var meter = new LetterMeter(new SimpleMeterRegistry());
    var ledger = new Ledger(store, waiting, LETTERS, meter, clock);
    var held = new HeldLetters(store, ledger, waiting, LETTERS, clock);
    var clerk = new Clerk(new Told(answer), new InParts());
    var postman = new Postman(channels, clerk, held, new Backoff(MESSAGING, new Random(7)), ledger);
    office = new PostOffice(channels, store, postman, LETTERS, clock);
    inbox = new Inbox(channels, store, office, held, meter, clock);
    office.start();
  }

  /** Returns the response to a delivery. */
  public HttpReply take(RawRequest request) {
    return inbox.take(channel, "", request);
  }

  /** Waits until {@code condition} holds. */
  public static void await(BooleanSupplier condition) {
    Mailroom.await(condition);
  }

  /** Has the store be away, or back. */
  public void fail(boolean fails) {
    store.fail(fails);
  }

  @Override
  public void close() {
    office.stop();
    database.close();
  }

  private record Told(Function<String, String> answer) implements Attendant {

    @Override
    public List<Outgoing> respond(Inbound inbound) {
      String text = inbound.content() instanceof Content.Text it ? it.text() : "";
      return List.of(said(inbound, answer.apply(text)));
    }

    @Override
    public Outgoing regret(Inbound inbound) {
      return said(inbound, "sorry");
    }

    private static Said said(Inbound inbound, String text) {
      return new Said(
          inbound.messageId(), Speaker.SERVICE, ReplyLanguage.ENGLISH, List.of(text.split("\n\n")));
    }
  }

  private static final class InParts implements Rendering {

    @Override
    public List<String> parts(Outgoing outgoing, TextForm form) {
      return ((Said) outgoing).paragraphs();
    }
  }
}
