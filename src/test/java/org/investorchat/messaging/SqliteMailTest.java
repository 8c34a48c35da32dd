package org.investorchat.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Holds letters on SQLite to the contract. */
class SqliteMailTest extends MailContract {

  @TempDir private Path folder;
  private SqliteDatabase database;
  private LetterStore store;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    store = new SqliteLetterStore(database, new LetterCodec());
  }

  @Override
  @AfterEach
  void close() {
    super.close();
    database.close();
  }

  @Override
  LetterStore store() {
    return store;
  }

  /** Looks at every byte on disk, the write-ahead log and free pages included. */
  @Override
  boolean holds(String text) {
    var bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    try (var files = Files.list(folder)) {
      return files.anyMatch(it -> holds(it, bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String bytes) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
