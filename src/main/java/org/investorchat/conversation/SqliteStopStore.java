package org.investorchat.conversation;

import static org.investorchat.platform.SqlStatements.texts;
import static org.investorchat.platform.SqlStatements.update;

import java.util.List;
import org.investorchat.platform.SqliteDatabase;

/** Keeps stops in an SQLite file. */
final class SqliteStopStore implements StopStore {

  private final SqliteDatabase database;
  private final EntryCodec codec;

  SqliteStopStore(SqliteDatabase database, EntryCodec codec) {
    this.database = database;
    this.codec = codec;
    database.create(
        "create table if not exists stop (channel text primary key, body text not null) strict");
  }

  @Override
  public List<Stop> all() {
    return database.read(it -> texts(it, "select body from stop order by channel")).stream()
        .map(codec::readStop)
        .toList();
  }

  @Override
  public void put(Stop stop) {
    database.write(
        it ->
            update(
                it,
                "insert or replace into stop (channel, body) values (?, ?)",
                stop.channel(),
                codec.write(stop)));
  }

  @Override
  public void remove(String channel) {
    database.write(it -> update(it, "delete from stop where channel = ?", channel));
  }
}
