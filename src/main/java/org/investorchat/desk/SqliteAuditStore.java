package org.investorchat.desk;

import static org.investorchat.platform.SqlStatements.rows;
import static org.investorchat.platform.SqlStatements.texts;
import static org.investorchat.platform.SqlStatements.update;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.investorchat.platform.SqliteDatabase;

/** Keeps the audit trail in an SQLite file. */
final class SqliteAuditStore implements AuditStore {

  private static final long MICROSECONDS = 1_000;

  private final SqliteDatabase database;
  private final TicketCodec codec;
  private final Clock clock;

  SqliteAuditStore(SqliteDatabase database, TicketCodec codec, Clock clock) {
    this.database = database;
    this.codec = codec;
    this.clock = clock;
    database.create(DeskTables.STATEMENTS);
  }

  @Override
  public void add(AuditEvent event) {
    database.write(it -> added(it, event));
  }

  /** Adds an event within a transaction; returns whether it was not there yet. */
  boolean added(Connection connection, AuditEvent event) throws SQLException {
    boolean added =
        update(
                connection,
                """
                insert into audit (number, id, subject, body)
                select max(?1, coalesce(max(number), 0) + 1), ?2, ?3, ?4 from audit where true
                on conflict (id) do nothing
                """,
                clock.millis() * MICROSECONDS,
                event.id(),
                event.subject(),
                codec.write(event))
            > 0;
    if (added) {
      update(connection, "update desk_revision set revision = revision + 1");
    }
    return added;
  }

  @Override
  public boolean holds(String eventId) {
    return database.read(it -> holds(it, eventId));
  }

  static boolean holds(Connection connection, String eventId) throws SQLException {
    return !texts(connection, "select id from audit where id = ?", eventId).isEmpty();
  }

  @Override
  public List<AuditEvent> history(String subject) {
    String sql = "select body from audit where subject = ? order by number";
    return database.read(it -> texts(it, sql, subject)).stream().map(codec::readEvent).toList();
  }

  @Override
  public List<Numbered> before(long before, int most) {
    String sql = "select number, body from audit where number < ? order by number desc limit ?";
    return database.read(
        connection ->
            rows(
                connection,
                it -> new Numbered(it.getLong(1), codec.readEvent(it.getString(2))),
                sql,
                before,
                most));
  }
}
