package org.investorchat.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Holds the SQLite store to the contract. */
class SqliteConversationStoreTest extends ConversationStoreContract {

  @TempDir private Path folder;
  private SqliteDatabase database;
  private ConversationStore store;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    store = new SqliteConversationStore(database, new EntryCodec(), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  ConversationStore store() {
    return store;
  }

  /** Looks at every byte on disk, the write-ahead log and free pages included. */
  @Override
  boolean isAnythingLeftOf(ConversationId id) {
    try (var files = Files.list(folder)) {
      return files.anyMatch(it -> holds(it, id.value()));
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
