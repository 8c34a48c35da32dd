package org.investorchat.desk.card;

import java.nio.file.Path;
import org.investorchat.platform.SqlStatements;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Holds the SQLite store to the contract. */
class SqliteCardStoreTest extends CardStoreContract {

  @TempDir private Path folder;
  private SqliteDatabase database;
  private CardStore store;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    store = new SqliteCardStore(database, codec);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  CardStore store() {
    return store;
  }

  @Override
  void spoil(String id) {
    database.write(
        it -> SqlStatements.update(it, "update desk_card set body = '{}' where id = ?", id));
  }
}
