package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.investorchat.conversation.ConversationId;
import org.investorchat.platform.JavaProcess;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the application while operators claim, edit and send, and looks after another start. */
@Timeout(60)
class KilledDeskTest {

  private static final int STEPS_BEFORE = 400;

  @TempDir private Path folder;

  @Test
  void whatWasToldIsThereAndEveryAnswerArrivesOnce() throws Exception {
    var file = folder.resolve("state.db");

    var told = toldBeforeTheKill(file);

    assertThat(told).extracting(Told::step).contains("claim", "edit", "send");
    try (var database = SqliteDatabase.open(file)) {
      var place = SqliteDeskTest.place(database);
      place.deliverer.deliverAll();
      assertThat(place.store.undelivered()).isEmpty();
      told.stream()
          .collect(Collectors.groupingBy(Told::ticket))
          .forEach((ticket, steps) -> assertThatItIsThere(place, ticket, steps));
    }
  }

  private static void assertThatItIsThere(Workplace place, String id, List<Told> told) {
    var ticket = place.store.find(id).orElseThrow();
    var history = place.audit.history(id);
    var actions = history.stream().map(AuditEvent::action).toList();
    assertThat(actions)
        .containsAll(told.stream().map(it -> "ticket." + it.step()).toList())
        .as("one event for each version, none twice")
        .hasSize((int) ticket.version())
        .doesNotHaveDuplicates();
    var room = new ConversationId(told.getFirst().room());
    assertThat(place.rooms.replies(room)).hasSize(actions.contains("ticket.send") ? 1 : 0);
  }

  /** Returns all that the application told before it was killed in the midst of it. */
  private static Set<Told> toldBeforeTheKill(Path file) throws Exception {
    var application = JavaProcess.start(WorkingProcess.class, file.toString());
    Set<Told> told = new HashSet<>();
    try (var output = application.inputReader()) {
      while (told.size() < STEPS_BEFORE) {
        told.addAll(Told.read(output.readLine()));
      }
      application.toHandle().destroyForcibly();
      output.lines().forEach(it -> told.addAll(Told.read(it)));
    } finally {
      application.destroyForcibly().waitFor();
    }
    return told;
  }

  /** What an operator knows of a step. */
  private record Told(String ticket, String room, String step) {

    /** Leaves out a line that the kill cut off, and what is no line of ours. */
    static List<Told> read(String line) {
      var parts = line.split(",", -1);
      List<Told> told = new ArrayList<>();
      if (parts.length == 4 && parts[3].equals(".")) {
        told.add(new Told(parts[0], parts[1], parts[2]));
      }
      return told;
    }
  }
}
