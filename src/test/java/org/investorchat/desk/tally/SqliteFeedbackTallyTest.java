package org.investorchat.desk.tally;

import java.nio.file.Path;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Holds the SQLite tally to the contract. */
class SqliteFeedbackTallyTest extends FeedbackTallyContract {

  @TempDir private Path folder;
  private SqliteDatabase database;
  private FeedbackTally tally;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    tally = new SqliteFeedbackTally(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  FeedbackTally tally() {
    return tally;
  }
}
