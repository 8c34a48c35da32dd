package org.investorchat.platform;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.platform.Journal.Order;

/**
 * A process that keeps events with several threads, prints the id of each as soon as it is
 * promised, and stops at the first that is refused. Arguments: folder of the journal, address of a
 * Redis, or {@code away} for a store that takes nothing.
 */
final class JournalKeeper {

  static final int THREADS = 4;

  private JournalKeeper() {}

  public static void main(String[] arguments) throws InterruptedException {
    var owner = arguments[1].equals("away") ? new Away() : words(arguments[1]);
    var journal =
        Journal.open(
            Path.of(arguments[0]),
            Order.JOURNAL_FIRST,
            100_000_000,
            Clock.systemUTC(),
            () -> Stream.of(owner));
    var threads =
        IntStream.range(0, THREADS)
            .mapToObj(it -> Thread.ofPlatform().start(() -> keep(journal, "evt_" + it + "_")))
            .toList();
    for (var it : threads) {
      it.join();
    }
  }

  private static EventOwner words(String url) {
    return new RedisWords(RedisConnection.open(StateUrl.parse(url)));
  }

  private static void keep(Journal journal, String prefix) {
    try {
      for (int i = 0; ; i++) {
        String id = prefix + i;
        journal.keep(
            new JournalEvent(id, ScriptedStore.KIND, "subject", Instant.now(), "word of " + id));
        System.out.println(id);
      }
    } catch (StateUnavailable e) {
      System.out.println("refused " + e.getMessage());
    }
  }

  /** A store that takes nothing. */
  private static final class Away implements EventOwner {

    @Override
    public String kind() {
      return ScriptedStore.KIND;
    }

    @Override
    public void apply(JournalEvent event) {
      throw StateUnavailable.notAsked("the store is away");
    }
  }
}
