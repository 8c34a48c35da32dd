package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.investorchat.evaluation.Clients.Asking;
import org.investorchat.evaluation.Clients.Run;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.source.CorpusReader;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures over HTTP how fast turns of conversations are against stateless answers of the same
 * application in the same run, with conversations in SQLite and in Redis. Figures go into a report;
 * none fails the build.
 *
 * <p>What is compared takes turns within each round, so that whoever else uses the machine slows
 * all of it. Every question is another one and no answer comes from a cache. Conversations are
 * opened before the time is taken, one for each client.
 */
@Tag("benchmark")
class TurnBenchmark {

  private static final Path JAR = Path.of("target/investor-chatbot.jar");
  private static final Path REPORT = Path.of("target/benchmark/turns.md");
  private static final List<Clients> CLIENTS =
      List.of(new Clients(1, 64), new Clients(16, 12), new Clients(64, 6));
  private static final Clients WARM_UP = new Clients(8, 125);
  private static final int ROUNDS = 5;

  /** The limit is of something that nobody asks for; those of the settings do not hold then. */
  private static final List<String> SETTINGS =
      List.of(
          "--rate-limits.policies[0].name=nothing",
          "--rate-limits.policies[0].by=address",
          "--rate-limits.policies[0].path=/nothing",
          "--rate-limits.policies[0].requests=1",
          "--rate-limits.policies[0].window=1s",
          "--rate-limits.policies[0].burst=1");

  private final List<String> questions = questions(CorpusReader.read(Path.of("knowledge")));
  private int asked;

  @Test
  void measuresTurnsAgainstStatelessAnswers() throws Exception {
    Files.createDirectories(Path.of("target/state"));
    var folder = Files.createTempDirectory(Path.of("target/state"), "turns");
    try (var servers = RedisServers.standalone("--appendonly", "yes");
        var sqlite = start("sqlite:" + folder.resolve("state.db"));
        var redis = start("redis://" + servers.server(0).address())) {
      var stores = List.of(new Store("SQLite", sqlite), new Store("Redis", redis));
      for (var store : stores) {
        run(WARM_UP, alone(store, WARM_UP));
        run(WARM_UP, inTurns(store, WARM_UP));
      }
      write(measure(stores));
    }
    assertThat(REPORT).content().contains("| SQLite, 64 |", "| Redis, 64 |");
  }

  /** An application and what it keeps conversations in. */
  private record Store(String name, RunningJar application) {}

  private static RunningJar start(String url) throws Exception {
    var settings = Stream.concat(SETTINGS.stream(), Stream.of("--state.url=" + url));
    return RunningJar.start(JAR, settings.toArray(String[]::new));
  }

  /**
   * Returns all ways of asking of all cards, the languages by turns, mixed up the same each time.
   */
  private static List<String> questions(Corpus corpus) {
    var cards = corpus.cards().toList();
    var english = mixed(cards, Language.ENGLISH);
    var chinese = mixed(cards, Language.CHINESE);
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < Math.min(english.size(), chinese.size()); i++) {
      questions.add(english.get(i));
      questions.add(chinese.get(i));
    }
    return questions;
  }

  private static List<String> mixed(List<Card> cards, Language language) {
    var questions =
        new ArrayList<>(
            cards.stream().flatMap(it -> it.questions().in(language).stream()).toList());
    Collections.shuffle(questions, new Random(20_211_229));
    return questions;
  }

  private MarkdownTable measure(List<Store> stores) throws Exception {
    var table =
        new MarkdownTable(
            List.of(
                "store, clients",
                "answers/s",
                "turns/s",
                "share",
                "least",
                "most",
                "p99 of answers, ms",
                "p99 of turns, ms"));
    for (var clients : CLIENTS) {
      List<Comparison> comparisons = stores.stream().map(Comparison::new).toList();
      for (int round = 0; round < ROUNDS; round++) {
        for (var comparison : comparisons) {
          compare(comparison, clients, round % 2 == 0);
        }
      }
      comparisons.forEach(it -> table.row(it.row(clients)));
    }
    return table;
  }

  /** Takes turns in which of the two goes first. */
  private void compare(Comparison comparison, Clients clients, boolean aloneFirst)
      throws Exception {
    var store = comparison.store();
    if (aloneFirst) {
      comparison.alone().add(run(clients, alone(store, clients)));
    }
    comparison.inTurns().add(run(clients, inTurns(store, clients)));
    if (!aloneFirst) {
      comparison.alone().add(run(clients, alone(store, clients)));
    }
  }

  private Run run(Clients clients, List<Asking> asking) throws Exception {
    List<String> next = new ArrayList<>();
    for (int i = 0; i < clients.questions(); i++) {
      next.add(questions.get(asked++ % questions.size()));
    }
    return clients.run(asking, next);
  }

  private static List<Asking> alone(Store store, Clients clients) {
    return Collections.nCopies(clients.number(), store.application()::ask);
  }

  private static List<Asking> inTurns(Store store, Clients clients) throws Exception {
    List<Asking> asking = new ArrayList<>();
    for (int i = 0; i < clients.number(); i++) {
      var conversation = store.application().open();
      asking.add(it -> store.application().say(conversation, it));
    }
    return asking;
  }

  /** Runs of stateless answers and of turns, pair by pair. */
  private record Comparison(Store store, List<Run> alone, List<Run> inTurns) {

    Comparison(Store store) {
      this(store, new ArrayList<>(), new ArrayList<>());
    }

    List<String> row(Clients clients) {
      List<Double> shares = new ArrayList<>();
      for (int i = 0; i < alone.size(); i++) {
        shares.add(100 * inTurns.get(i).perSecond() / alone.get(i).perSecond());
      }
      Collections.sort(shares);
      return List.of(
          store.name() + ", " + clients.number(),
          perSecond(alone),
          perSecond(inTurns),
          percent(shares.get(shares.size() / 2)),
          percent(shares.getFirst()),
          percent(shares.getLast()),
          all(alone).cell(99),
          all(inTurns).cell(99));
    }

    private static String perSecond(List<Run> runs) {
      var sorted = runs.stream().map(Run::perSecond).sorted().toList();
      return String.format(Locale.ROOT, "%.0f", sorted.get(sorted.size() / 2));
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.0f %%", share);
    }

    private static Durations all(List<Run> runs) {
      return new Durations(runs.stream().flatMap(it -> it.each().stream()).toList());
    }
  }

  private static void write(MarkdownTable table) throws Exception {
    Files.createDirectories(REPORT.getParent());
    Files.writeString(
        REPORT,
        "# Turns against stateless answers\n\n"
            + "Both over HTTP from the same application, "
            + ROUNDS
            + " rounds, medians; the share is that of turns/s in answers/s round by round, with its"
            + " least and its most. Goal: ≥ 80 %.\n\n"
            + table);
  }
}
