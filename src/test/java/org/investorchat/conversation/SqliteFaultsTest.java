package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Talks while the database file cannot be written, and when it can again. */
@ExtendWith(OutputCaptureExtension.class)
class SqliteFaultsTest {

  @TempDir private Path folder;
  private Path file;
  private SqliteDatabase database;
  private Talk talk;
  private Opened opened;

  @BeforeEach
  void start() {
    file = folder.resolve("state.db");
    database = SqliteDatabase.open(file);
    talk = TalkingProcess.talk(database);
    opened = talk.conversations.open(null);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void aFullDiskCostsNoAnswer(CapturedOutput output) {
    pragma("max_page_count=1");

    var said = sayUntilDegraded(output, "cannot grow: free space on its disk");

    pragma("max_page_count=1000000");
    assertThatAllIsThereAndMore(said);
  }

  /** SQLite then refuses writes as it does where the file system is mounted for reading. */
  @Test
  void aFileThatMayOnlyBeReadCostsNoAnswer(CapturedOutput output) {
    pragma("query_only=true");

    var said = sayUntilDegraded(output, "cannot be written; give it and its folder write access");

    assertThat(said).hasSize(1);
    assertThat(database.answers()).isFalse();
  }

  @Test
  void aFileThatAnotherProgramLocksCostsNoAnswer(CapturedOutput output) throws SQLException {
    try (var shell = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = shell.createStatement()) {
      statement.execute("begin immediate");

      var said = sayUntilDegraded(output, "is locked by another program; close that");

      assertThat(said).hasSize(1);
      statement.execute("rollback");
      await().until(database::answers);
      assertThatAllIsThereAndMore(said);
    }
  }

  /** Returns the turns, of which the last could not be kept: what fits in the file may be. */
  private List<Turn> sayUntilDegraded(CapturedOutput output, String reason) {
    List<Turn> said = new ArrayList<>(List.of(say(0)));
    while (!said.getLast().degraded()) {
      said.add(say(said.size()));
    }
    assertThat(say(said.size() - 1)).isEqualTo(said.getLast());
    assertThat(output.getOut())
        .containsOnlyOnce("event=turn-unsaved")
        .contains("SQLite file " + file + " " + reason);
    return said;
  }

  private void assertThatAllIsThereAndMore(List<Turn> said) {
    var next = say(said.size());

    assertThat(next.degraded()).isFalse();
    assertThat(talk.conversations.transcript(opened.conversation().id(), opened.token()).entries())
        .startsWith(said.toArray(Entry[]::new))
        .endsWith(next)
        .hasSize(said.size() + 1);
  }

  private Turn say(int number) {
    return talk.conversations.say(
        opened.conversation().id(), opened.token(), new Utterance("外债额度", null), "post " + number);
  }

  private void pragma(String setting) {
    database.write(
        it -> {
          try (var statement = it.createStatement()) {
            return statement.execute("pragma " + setting);
          }
        });
  }
}
