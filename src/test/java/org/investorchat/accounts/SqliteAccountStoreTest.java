package org.investorchat.accounts;

import java.nio.file.Path;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Holds the SQLite store to the contract. */
class SqliteAccountStoreTest extends AccountStoreContract {

  private final SqliteDatabase database;

  SqliteAccountStoreTest(@TempDir Path folder) {
    database = SqliteDatabase.open(folder.resolve("accounts.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  AccountStore store() {
    return new SqliteAccountStore(database);
  }
}
