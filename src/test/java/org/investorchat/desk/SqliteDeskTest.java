package org.investorchat.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.investorchat.conversation.Rooms;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Holds the desk on SQLite to the contract. */
class SqliteDeskTest extends DeskContract {

  @TempDir private Path folder;
  private SqliteDatabase database;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  Workplace place() {
    return place(database);
  }

  static Workplace place(SqliteDatabase database) {
    var codec = new TicketCodec();
    var audit = new SqliteAuditStore(database, codec, Clock.systemUTC());
    return new Workplace(new SqliteTicketStore(database, audit, codec), audit, Rooms.in(database));
  }

  /** Looks at every byte on disk, the write-ahead log and free pages included. */
  @Override
  boolean holds(String text) {
    try (var files = Files.list(folder)) {
      return files.anyMatch(it -> holds(it, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
