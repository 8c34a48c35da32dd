package org.investorchat.desk.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.investorchat.desk.Figures.FeedbackCount;
import org.investorchat.platform.SqlStatements;
import org.investorchat.platform.SqliteDatabase;

/** Counts opinions in an SQLite file. */
final class SqliteFeedbackTally implements FeedbackTally {

  private static final String[] TABLE = {
    """
    create table if not exists feedback_tally (
      answer text primary key,
      at integer not null,
      useful integer not null
    ) strict, without rowid
    """,
    "create index if not exists feedback_tally_at on feedback_tally (at)"
  };

  private final SqliteDatabase database;

  SqliteFeedbackTally(SqliteDatabase database) {
    this.database = database;
    database.create(TABLE);
  }

  @Override
  public void count(String answer, boolean useful, Instant at, Instant oldest) {
    database.write(
        it -> {
          SqlStatements.update(
              it, "delete from feedback_tally where at < ?", oldest.toEpochMilli());
          return SqlStatements.update(
              it,
              "insert or replace into feedback_tally (answer, at, useful) values (?, ?, ?)",
              answer,
              at.toEpochMilli(),
              useful);
        });
  }

  @Override
  public FeedbackCount between(Instant from, Instant to) {
    return database.read(
        it -> new FeedbackCount(number(it, true, from, to), number(it, false, from, to)));
  }

  private static int number(Connection connection, boolean useful, Instant from, Instant to)
      throws SQLException {
    return (int)
        SqlStatements.number(
            connection,
            "select count(*) from feedback_tally where useful = ? and at >= ? and at < ?",
            useful,
            from.toEpochMilli(),
            to.toEpochMilli());
  }
}
