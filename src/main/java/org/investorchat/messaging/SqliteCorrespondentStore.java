package org.investorchat.messaging;

import static org.investorchat.platform.SqlStatements.texts;
import static org.investorchat.platform.SqlStatements.update;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.investorchat.conversation.ConversationId;
import org.investorchat.platform.SqliteDatabase;

/** Keeps correspondents in an SQLite file; times in milliseconds. */
final class SqliteCorrespondentStore implements CorrespondentStore {

  private static final String[] TABLES = {
    """
    create table if not exists correspondent (
      key text primary key,
      body text not null,
      keep_until integer not null
    ) strict, without rowid
    """,
    "create index if not exists correspondent_expiry on correspondent (keep_until)",
    """
    create table if not exists correspondent_room (
      conversation text primary key,
      key text not null references correspondent (key) on delete cascade
    ) strict, without rowid
    """,
    "create index if not exists correspondent_rooms on correspondent_room (key)"
  };

  private final SqliteDatabase database;
  private final CorrespondentCodec codec;
  private final Clock clock;

  SqliteCorrespondentStore(SqliteDatabase database, CorrespondentCodec codec, Clock clock) {
    this.database = database;
    this.codec = codec;
    this.clock = clock;
    database.create(TABLES);
  }

  @Override
  public Optional<Correspondent> find(String key) {
    return one("select body from correspondent where key = ? and keep_until > ?", key);
  }

  @Override
  public Optional<Correspondent> in(ConversationId conversation) {
    return one(
        """
        select body from correspondent_room join correspondent using (key)
        where conversation = ? and keep_until > ?
        """,
        conversation.value());
  }

  private Optional<Correspondent> one(String sql, String value) {
    return database.read(it -> texts(it, sql, value, clock.millis())).stream()
        .findFirst()
        .map(codec::read);
  }

  @Override
  public void keep(Correspondent correspondent, Duration keep) {
    long until = clock.millis() + keep.toMillis();
    database.write(
        it -> {
          update(
              it,
              """
              insert into correspondent (key, body, keep_until) values (?, ?, ?)
              on conflict do update set body = excluded.body, keep_until = excluded.keep_until
              """,
              correspondent.address().key(),
              codec.write(correspondent),
              until);
          return putRooms(it, correspondent);
        });
  }

  private static int putRooms(Connection connection, Correspondent correspondent)
      throws SQLException {
    String key = correspondent.address().key();
    update(connection, "delete from correspondent_room where key = ?", key);
    int rooms = 0;
    for (var room : correspondent.conversations()) {
      rooms +=
          update(
              connection,
              "insert or replace into correspondent_room (conversation, key) values (?, ?)",
              room.value(),
              key);
    }
    return rooms;
  }

  @Override
  public void remove(Correspondent correspondent) {
    String key = correspondent.address().key();
    database.write(it -> update(it, "delete from correspondent where key = ?", key));
    database.emptyLog();
  }

  @Override
  public int removeExpired() {
    return database.write(
        it -> update(it, "delete from correspondent where keep_until <= ?", clock.millis()));
  }
}
