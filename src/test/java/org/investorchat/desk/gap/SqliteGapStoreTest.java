package org.investorchat.desk.gap;

import java.nio.file.Path;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Holds the SQLite store to the contract. */
class SqliteGapStoreTest extends GapStoreContract {

  @TempDir private Path folder;
  private SqliteDatabase database;
  private GapStore store;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    store = new SqliteGapStore(database, codec);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  GapStore store() {
    return store;
  }
}
