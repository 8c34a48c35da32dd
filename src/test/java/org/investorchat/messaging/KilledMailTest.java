package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.messaging.LetterStore.Counts;
import org.investorchat.platform.JavaProcess;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the application while it takes, answers and sends, and looks after another start. */
@Timeout(60)
class KilledMailTest {

  private static final int ACKNOWLEDGED_BEFORE = 60;

  @TempDir private Path folder;

  @Test
  void whatWasAcknowledgedIsAnsweredInOrderAndNoPartIsSentTwiceButTheOneUnderWay()
      throws Exception {
    var file = folder.resolve("state.db");
    var platform = folder.resolve("taken");

    var acknowledged = acknowledgedBeforeTheKill(file, platform);
    int before = taken(platform).size();
    finish(file, platform);

    var taken = taken(platform);
    assertThat(before).as("it was killed in the midst").isLessThan(taken.size());
    assertThat(Set.copyOf(taken)).containsAll(acknowledged.stream().flatMap(this::parts).toList());
    assertThat(taken.size() - Set.copyOf(taken).size())
        .as("what the platform took as the kill came is sent again")
        .isLessThanOrEqualTo(WorkingMailroom.SENDERS);
    bySender(taken).values().forEach(KilledMailTest::assertThatItIsInOrder);
  }

  /** Every message was asked about whole and in its order, all its parts before the next. */
  private static void assertThatItIsInOrder(List<Part> parts) {
    var once = List.copyOf(new LinkedHashSet<>(parts));
    assertThat(once).isSortedAccordingTo((a, b) -> Integer.compare(a.place(), b.place()));
  }

  private Stream<Part> parts(String message) {
    int number = Integer.parseInt(message.substring(1));
    return Stream.of("One", "Two", "Three")
        .map(it -> new Part("s" + number % WorkingMailroom.SENDERS, message, it));
  }

  /** Starts again once the lease of what was under way is over. */
  private static void finish(Path file, Path platform) {
    try (var database = SqliteDatabase.open(file)) {
      var store = new SqliteLetterStore(database, new LetterCodec());
      var later = Clock.offset(Clock.systemUTC(), Mailroom.LEASE.plus(Duration.ofMinutes(1)));
      try (var room = WorkingMailroom.room(database, platform, later).started()) {
        Mailroom.await(() -> store.counts().equals(new Counts(0, 0)));
        assertThat(room.attendant.asked()).doesNotHaveDuplicates();
      }
    }
  }

  private static Set<String> acknowledgedBeforeTheKill(Path file, Path platform) throws Exception {
    var application =
        JavaProcess.start(WorkingMailroom.class, file.toString(), platform.toString());
    Set<String> acknowledged = new HashSet<>();
    try (var output = application.inputReader()) {
      while (acknowledged.size() < ACKNOWLEDGED_BEFORE) {
        add(output.readLine(), acknowledged);
      }
      application.toHandle().destroyForcibly();
      output.lines().forEach(it -> add(it, acknowledged));
    } finally {
      application.destroyForcibly().waitFor();
    }
    return acknowledged;
  }

  /** Leaves out a line that the kill cut off, and what is no line of ours. */
  private static void add(String line, Set<String> acknowledged) {
    if (line.matches("m\\d+,\\.")) {
      acknowledged.add(line.substring(0, line.length() - 2));
    }
  }

  private static List<Part> taken(Path platform) throws IOException {
    return Files.readAllLines(platform).stream()
        .map(it -> it.split(",", -1))
        .filter(it -> it.length == 4)
        .map(it -> new Part(it[0], it[1], it[2]))
        .toList();
  }

  private static Map<String, List<Part>> bySender(List<Part> taken) {
    return taken.stream().collect(Collectors.groupingBy(Part::sender));
  }

  /** A part that the platform took. */
  private record Part(String sender, String message, String text) {

    int place() {
      int number = Integer.parseInt(message.substring(1));
      return number * 3 + List.of("One", "Two", "Three").indexOf(text);
    }
  }
}
