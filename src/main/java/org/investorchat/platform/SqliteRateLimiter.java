package org.investorchat.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** Limits over restarts, in the database of the one instance there is. */
final class SqliteRateLimiter implements RateLimiter {

  private final SqliteDatabase database;
  private final Clock clock;

  SqliteRateLimiter(SqliteDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
    database.create(
        """
        create table if not exists rate_limit (
          scope text not null,
          id text not null,
          whole_at integer not null,
          primary key (scope, id)) without rowid\
        """,
        "create index if not exists rate_limit_whole_at on rate_limit (whole_at)");
  }

  @Override
  public RateDecision take(String scope, String id, RateLimit limit) {
    long now = Microseconds.since1970(clock);
    return database.write(
        connection -> {
          var outcome = Gcra.decide(wholeAt(connection, scope, id), now, limit);
          if (outcome.decision().allowed()) {
            forgetWhole(connection, now);
            keep(connection, scope, id, outcome.wholeAt());
          }
          return outcome.decision();
        });
  }

  private static long wholeAt(Connection connection, String scope, String id) throws SQLException {
    try (var query =
        connection.prepareStatement("select whole_at from rate_limit where scope = ? and id = ?")) {
      query.setString(1, scope);
      query.setString(2, id);
      try (var rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  /** Forgets whom nothing keeps waiting any more: their addresses are not kept without need. */
  private static void forgetWhole(Connection connection, long now) throws SQLException {
    try (var deletion = connection.prepareStatement("delete from rate_limit where whole_at <= ?")) {
      deletion.setLong(1, now);
      deletion.executeUpdate();
    }
  }

  private static void keep(Connection connection, String scope, String id, long wholeAt)
      throws SQLException {
    try (var insertion =
        connection.prepareStatement("insert or replace into rate_limit values (?, ?, ?)")) {
      insertion.setString(1, scope);
      insertion.setString(2, id);
      insertion.setLong(3, wholeAt);
      insertion.executeUpdate();
    }
  }
}
