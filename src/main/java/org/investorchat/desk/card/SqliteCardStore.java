package org.investorchat.desk.card;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.investorchat.desk.DeskCard;
import org.investorchat.platform.SqlStatements;
import org.investorchat.platform.SqliteDatabase;

/** Keeps cards of the desk in an SQLite file. */
final class SqliteCardStore implements CardStore {

  private static final String TABLE =
      """
      create table if not exists desk_card (
        id text primary key,
        version integer not null,
        body text not null
      ) strict, without rowid
      """;

  private final SqliteDatabase database;
  private final CardCodec codec;

  SqliteCardStore(SqliteDatabase database, CardCodec codec) {
    this.database = database;
    this.codec = codec;
    database.create(TABLE);
  }

  @Override
  public boolean put(DeskCard next) {
    // What is there already is written again, so that a repeated call finds it kept.
    return database.write(
        it ->
            SqlStatements.update(
                    it,
                    """
                    insert into desk_card (id, version, body)
                    select ?1, ?2, ?3
                    where ?2 = 1 or exists (select 1 from desk_card where id = ?1)
                    on conflict do update set version = excluded.version, body = excluded.body
                    where version = excluded.version - 1 or body = excluded.body
                    """,
                    next.id(),
                    next.version(),
                    codec.write(next))
                > 0);
  }

  @Override
  public Optional<DeskCard> find(String id) {
    return database
        .read(it -> SqlStatements.texts(it, "select body from desk_card where id = ?", id))
        .stream()
        .findFirst()
        .map(it -> codec.read(id, it));
  }

  @Override
  public Contents all() {
    Map<String, String> texts = new TreeMap<>();
    database.read(
        connection ->
            SqlStatements.rows(
                connection,
                row -> texts.put(row.getString(1), row.getString(2)),
                "select id, body from desk_card"));
    return codec.readAll(texts);
  }

  /** Every change makes a version one more, and no card is removed. */
  @Override
  public long revision() {
    return database.read(
        it -> SqlStatements.number(it, "select coalesce(sum(version), 0) from desk_card"));
  }
}
