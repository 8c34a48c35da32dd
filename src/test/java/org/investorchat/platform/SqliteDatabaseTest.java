package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks what the embedded database promises, and what it says when it cannot. */
class SqliteDatabaseTest {

  private static final String TABLE = "create table if not exists word (text text primary key)";

  @TempDir private Path folder;

  @Test
  void itIsCreatedWithTheFoldersAboveItAndKeepsWhatWasWritten() {
    var file = folder.resolve("new/folder/state.db");
    try (var database = open(file)) {
      add(database, "outlet");
    }

    try (var database = open(file)) {
      assertThat(words(database)).isEqualTo(1);
    }
  }

  @Test
  void commitsReachTheDiskBeforeTheyAreAcknowledged() {
    try (var database = open(folder.resolve("state.db"))) {
      assertThat(setting(database, "journal_mode")).isEqualTo("wal");
      assertThat(setting(database, "synchronous")).isEqualTo("2");
      assertThat(setting(database, "secure_delete")).isEqualTo("1");
    }
  }

  @Test
  void workThatFailsLeavesNothing() {
    try (var database = open(folder.resolve("state.db"))) {
      assertThatThrownBy(
              () ->
                  database.write(
                      connection -> {
                        insert(connection, "half");
                        throw new IllegalArgumentException("changed my mind");
                      }))
          .hasMessage("changed my mind");

      assertThat(words(database)).isZero();
    }
  }

  @Test
  void workThatSqliteRefusesLeavesNothing() {
    try (var database = open(folder.resolve("state.db"))) {
      assertThatThrownBy(
              () ->
                  database.write(
                      connection -> {
                        insert(connection, "twice");
                        return insert(connection, "twice");
                      }))
          .isInstanceOf(StateUnavailable.class);

      assertThat(words(database)).isZero();
    }
  }

  @Test
  void readersWriteNothing() {
    try (var database = open(folder.resolve("state.db"))) {
      assertThatThrownBy(() -> database.read(it -> insert(it, "sneaky")))
          .isInstanceOf(StateUnavailable.class);
    }
  }

  @Test
  void workInsideWorkIsRefused() {
    try (var database = open(folder.resolve("state.db"))) {
      assertThatThrownBy(() -> database.write(it -> database.write(inner -> insert(inner, "no"))))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void manyThreadsLoseNothing() throws Exception {
    try (var database = open(folder.resolve("state.db"));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> writes =
          IntStream.range(0, 200)
              .<Callable<Integer>>mapToObj(i -> () -> add(database, "word " + i) + words(database))
              .toList();

      for (var outcome : threads.invokeAll(writes)) {
        assertThat(outcome.get()).isPositive();
      }

      assertThat(words(database)).isEqualTo(200);
    }
  }

  @Test
  void whatIsDeletedIsNowhere() throws IOException {
    var file = folder.resolve("state.db");
    try (var database = open(file)) {
      add(database, "a visitor's own words");
      database.write(
          connection -> {
            try (var statement = connection.createStatement()) {
              return statement.executeUpdate("delete from word");
            }
          });

      database.emptyLog();

      try (var files = Files.list(folder)) {
        assertThat(files)
            .isNotEmpty()
            .allSatisfy(it -> assertThat(bytes(it)).doesNotContain("own"));
      }
    }
  }

  @Test
  void aSecondInstanceIsRefused() {
    var file = folder.resolve("state.db");
    try (var database = open(file)) {
      assertThat(words(database)).isZero();
      assertThatThrownBy(() -> SqliteDatabase.open(file))
          .isInstanceOf(StateUnavailable.class)
          .hasMessage(
              "SQLite file "
                  + file
                  + " is in use by another instance; stop that one, name another file in state.url,"
                  + " or let the instances share a Redis");
    }
  }

  @Test
  void aSecondProcessIsRefusedUntilTheFirstIsKilled() throws Exception {
    var file = folder.resolve("state.db");
    var other = JavaProcess.start(SqliteHolder.class, file.toString());
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("open");

      assertThatThrownBy(() -> SqliteDatabase.open(file))
          .hasMessageContaining("is in use by another instance");
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (var database = open(file)) {
      assertThat(words(database)).as("what was acknowledged before the kill").isEqualTo(1);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    var file = unwritableFolder().resolve("state.db");

    var refusal = catchThrowableOfType(StateUnavailable.class, () -> SqliteDatabase.open(file));

    assertThat(refusal)
        .hasMessageContaining("cannot write beside " + file)
        .hasMessageContaining("write access");
    assertThat(refusal.retriable()).isFalse();
  }

  @Test
  void aFileWhereTheFolderShouldBeIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("data"), "no folder").resolve("state.db");

    assertThatThrownBy(() -> SqliteDatabase.open(file))
        .isInstanceOf(StateUnavailable.class)
        .hasMessageContaining("cannot write beside " + file);
  }

  @Test
  void aFileThatMayOnlyBeReadIsNamed() throws IOException {
    var file = folder.resolve("state.db");
    open(file).close();
    forbidWriting(file);

    assertThatThrownBy(() -> SqliteDatabase.open(file))
        .isInstanceOf(StateUnavailable.class)
        .hasMessageContaining(file + " cannot be written; give it and its folder write access");
  }

  @Test
  void aFileThatIsNoDatabaseIsNamedAndKept() throws IOException {
    var file = folder.resolve("state.db");
    Files.writeString(file, "Dear diary, today I met an investor. ".repeat(100));

    assertThatThrownBy(() -> SqliteDatabase.open(file))
        .isInstanceOf(StateUnavailable.class)
        .hasMessageContaining("is damaged or no database");

    assertThat(file).content().startsWith("Dear diary");
  }

  @Test
  void aFullDiskIsNamedAndLosesNothingWritten() {
    try (var database = open(folder.resolve("state.db"))) {
      add(database, "kept");
      database.write(it -> text(it, "pragma max_page_count=1"));

      assertThatThrownBy(() -> add(database, "too much ".repeat(100_000)))
          .isInstanceOf(StateUnavailable.class)
          .hasMessageContaining("cannot grow: free space on its disk");

      assertThat(words(database)).isEqualTo(1);
    }
  }

  @Test
  void aFileLockedByAnotherProgramIsRetriable() throws SQLException {
    var file = folder.resolve("state.db");
    try (var database = open(file);
        var shell = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = shell.createStatement()) {
      database.write(it -> text(it, "pragma busy_timeout=1"));
      statement.execute("begin immediate");

      var refusal = catchThrowableOfType(StateUnavailable.class, () -> add(database, "waits"));

      assertThat(refusal).hasMessageContaining("is locked by another program");
      assertThat(refusal.retriable()).isTrue();
    }
  }

  @Test
  void aFileThatStaysLockedCostsOneCallerAMomentAndTheOthersNothing() throws Exception {
    var file = folder.resolve("state.db");
    var nanoTime = new AtomicLong();
    try (var database = SqliteDatabase.open(file, nanoTime::get);
        var shell = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = shell.createStatement();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      database.create(TABLE);
      statement.execute("begin immediate");
      List<Callable<String>> writes =
          IntStream.range(0, 16).<Callable<String>>mapToObj(i -> () -> refusal(database)).toList();

      List<String> refusals = new ArrayList<>();
      for (var outcome : threads.invokeAll(writes)) {
        refusals.add(outcome.get());
      }

      assertThat(refusals)
          .allMatch(it -> it.contains(file + " ") && it.contains("locked by another program"))
          .filteredOn(it -> it.contains(" is locked"))
          .hasSize(1);
      statement.execute("rollback");
      nanoTime.addAndGet(Duration.ofSeconds(2).toNanos());
      assertThat(add(database, "free again")).isEqualTo(1);
    }
  }

  private static String refusal(SqliteDatabase database) {
    var refusal = catchThrowableOfType(StateUnavailable.class, () -> add(database, "waits"));
    return String.valueOf(refusal.getMessage());
  }

  private static SqliteDatabase open(Path file) {
    var database = SqliteDatabase.open(file);
    database.create(TABLE);
    return database;
  }

  private static int add(SqliteDatabase database, String word) {
    return database.write(it -> insert(it, word));
  }

  private static int insert(Connection connection, String word) throws SQLException {
    try (var statement = connection.prepareStatement("insert into word values (?)")) {
      statement.setString(1, word);
      return statement.executeUpdate();
    }
  }

  private static String setting(SqliteDatabase database, String name) {
    return database.write(it -> text(it, "pragma " + name));
  }

  private static int words(SqliteDatabase database) {
    return Integer.parseInt(database.read(it -> text(it, "select count(*) from word")));
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.getString(1);
    }
  }

  private static String bytes(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  /** Permissions do not bind the superuser, who cannot write to the list of processes either. */
  private Path unwritableFolder() throws IOException {
    var closed = Files.createDirectory(folder.resolve("closed"));
    assertThat(closed.toFile().setWritable(false)).isTrue();
    return Files.isWritable(closed) ? Path.of("/proc/self") : closed;
  }

  /** Marks the file as of a later format, which SQLite reads and does not write (format §1.3.3). */
  private static void forbidWriting(Path file) throws IOException {
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.position(18);
      channel.write(ByteBuffer.wrap(new byte[] {3}));
    }
  }
}
