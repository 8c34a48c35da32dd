package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.investorchat.platform.Journal.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes that keep events, and lets their disks refuse, to see what is left. */
class JournalCrashTest {

  private static final int ENOUGH = 300;

  @TempDir private Path folder;

  @Test
  void whatAKilledProcessHadPromisedReachesTheStoreOnce() throws Exception {
    try (var servers = RedisServers.standalone()) {
      var promised = promisesUntilKilled("away");

      assertThat(replayed(servers)).containsAll(promised);
    }
  }

  @Test
  void aProcessKilledBetweenStoreAndJournalDoublesNothing() throws Exception {
    try (var servers = RedisServers.standalone()) {
      var promised = promisesUntilKilled("redis://" + servers.server(0).address());

      assertThat(replayed(servers))
          .containsAll(promised)
          .as("what each thread may have kept without a chance to say so")
          .hasSizeLessThanOrEqualTo(promised.size() + JournalKeeper.THREADS);
    }
  }

  @Test
  void aDiskThatIsFullPromisesNothingAndLosesNothing() throws Exception {
    // The system cuts a write off at 64 KB, somewhere in a line, as a full disk does.
    start(List.of("bash", "-c", "ulimit -f 64; exec \"$@\"", "bash"), "away").waitFor();

    var promised = promised();
    assertThat(promised).hasSizeGreaterThan(ENOUGH);
    assertThat(printed("refused .*"))
        .isNotEmpty()
        .allMatch(it -> it.contains("cannot be written; give it write access, free space"));
    try (var servers = RedisServers.standalone()) {
      assertThat(replayed(servers)).containsAll(promised);
    }
  }

  private List<String> promisesUntilKilled(String store) throws Exception {
    var process = start(List.of(), store);
    RedisServer.await("promises", () -> promised().size() > ENOUGH);
    process.destroyForcibly().waitFor();
    return promised();
  }

  private List<String> promised() {
    return printed("evt_\\d_\\d+");
  }

  /** Returns the whole lines that the process printed. */
  private List<String> printed(String form) {
    try {
      String all = Files.readString(folder.resolve("output"));
      return all.substring(0, all.lastIndexOf('\n') + 1)
          .lines()
          .filter(it -> it.matches(form))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the ids of what the store has once another process has taken over. */
  private Set<String> replayed(RedisServers servers) {
    try (var redis = RedisConnection.open(servers.url());
        var journal =
            Journal.open(
                folder.resolve("journal"),
                Order.JOURNAL_FIRST,
                100_000_000,
                Clock.systemUTC(),
                new RedisWords(redis)::owners);
        var jedis = servers.server(0).connect()) {
      journal.replay();
      assertThat(journal.waiting()).isZero();
      assertThat(journal.setAside()).isZero();
      return jedis.hkeys(RedisWords.WORDS);
    }
  }

  private Process start(List<String> shell, String store) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        Stream.of(
            java,
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            JournalKeeper.class.getName(),
            folder.resolve("journal").toString(),
            store);
    return new ProcessBuilder(Stream.concat(shell.stream(), command).toList())
        .redirectOutput(folder.resolve("output").toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
