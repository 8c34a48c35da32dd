package org.investorchat.desk.gap;

import static org.investorchat.platform.SqlStatements.texts;
import static org.investorchat.platform.SqlStatements.update;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.investorchat.conversation.ConversationId;
import org.investorchat.desk.Gap;
import org.investorchat.platform.SqliteDatabase;

/** Keeps gaps in an SQLite file. */
final class SqliteGapStore implements GapStore {

  private static final String[] STATEMENTS = {
    """
    create table if not exists gap (
      id text primary key,
      at integer not null,
      conversation text,
      settled integer not null default 0,
      body text not null
    ) strict, without rowid
    """,
    "create index if not exists gap_at on gap (at)",
    "create index if not exists gap_conversation on gap (conversation)"
  };

  private final SqliteDatabase database;
  private final GapCodec codec;

  SqliteGapStore(SqliteDatabase database, GapCodec codec) {
    this.database = database;
    this.codec = codec;
    database.create(STATEMENTS);
  }

  @Override
  public void add(Gap gap, Instant from, int most) {
    if (gap.at().isBefore(from)) {
      return;
    }
    var conversation = gap.conversation();
    database.write(
        it -> {
          update(
              it,
              """
              insert into gap (id, at, conversation, body) values (?, ?, ?, ?)
              on conflict do nothing
              """,
              gap.id(),
              gap.at().toEpochMilli(),
              conversation == null ? null : conversation.value(),
              codec.write(gap));
          return update(
              it,
              """
              delete from gap where id in
              (select id from gap order by at desc, id desc limit -1 offset ?)
              """,
              most);
        });
  }

  @Override
  public List<Gap> since(Instant from) {
    return database
        .read(
            it ->
                texts(
                    it,
                    "select body from gap where at >= ? and not settled order by at desc, id desc",
                    from.toEpochMilli()))
        .stream()
        .map(codec::read)
        .toList();
  }

  @Override
  public void settle(Collection<String> ids) {
    database.write(
        it -> {
          int settled = 0;
          for (String id : ids) {
            settled += update(it, "update gap set settled = 1 where id = ?", id);
          }
          return settled;
        });
  }

  @Override
  public void remove(String id) {
    database.write(it -> update(it, "delete from gap where id = ?", id));
  }

  @Override
  public void removeOf(ConversationId conversation) {
    int removed =
        database.write(
            it -> update(it, "delete from gap where conversation = ?", conversation.value()));
    if (removed > 0) {
      database.emptyLog();
    }
  }

  @Override
  public int removeBefore(Instant from) {
    return database.write(it -> update(it, "delete from gap where at < ?", from.toEpochMilli()));
  }
}
