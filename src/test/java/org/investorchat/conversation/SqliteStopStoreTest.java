package org.investorchat.conversation;

import java.nio.file.Path;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Holds the stops in SQLite to the contract. */
class SqliteStopStoreTest extends StopStoreContract {

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
  StopStore store() {
    return new SqliteStopStore(database, new EntryCodec());
  }
}
