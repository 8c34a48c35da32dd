package org.investorchat.messaging;

import static org.investorchat.platform.SqlStatements.number;
import static org.investorchat.platform.SqlStatements.rows;
import static org.investorchat.platform.SqlStatements.texts;
import static org.investorchat.platform.SqlStatements.update;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.investorchat.platform.SqliteDatabase;

/** Keeps letters in an SQLite file. */
final class SqliteLetterStore implements LetterStore {

  private static final String SELECT = "select body, version, due, taken from letter ";

  private final SqliteDatabase database;
  private final LetterCodec codec;

  SqliteLetterStore(SqliteDatabase database, LetterCodec codec) {
    this.database = database;
    this.codec = codec;
    database.create(LetterTables.STATEMENTS);
  }

  @Override
  public List<String> receive(List<Letter> letters) {
    return database.write(
        connection -> {
          List<String> kept = new ArrayList<>();
          for (var it : letters) {
            if (inserted(connection, it)) {
              kept.add(it.id());
            }
          }
          return kept;
        });
  }

  private boolean inserted(Connection connection, Letter it) throws SQLException {
    return update(
            connection,
            """
            insert into letter (id, version, mailbox, correspondent, place, due, taken, received_at,
              body) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """,
            it.id(),
            it.version(),
            it.mailbox().toString(),
            it.to().key(),
            it.place().name(),
            it.due().toEpochMilli(),
            it.taken(),
            it.receivedAt().toEpochMilli(),
            codec.write(it))
        > 0;
  }

  @Override
  public List<Letter> take(Mailbox mailbox, Instant now, Instant until, int most) {
    return database.write(
        connection -> {
          List<Letter> taken = new ArrayList<>();
          for (var it : first(connection, mailbox, now, most)) {
            var next = it.extended(until);
            update(
                connection,
                "update letter set version = ?, due = ?, taken = true where id = ?",
                next.version(),
                until.toEpochMilli(),
                it.id());
            taken.add(next);
          }
          return taken;
        });
  }

  /** Returns the first letters of lines that nobody works at. */
  private List<Letter> first(Connection connection, Mailbox mailbox, Instant now, int most)
      throws SQLException {
    return rows(
        connection,
        this::letter,
        SELECT
            + """
            as one where place = 'LINE' and mailbox = ? and due <= ?
              and not exists (select 1 from suspension as it where it.mailbox = one.mailbox)
              and not exists (select 1 from letter as it where it.place = 'LINE'
                and it.correspondent = one.correspondent and it.number < one.number)
              and not exists (select 1 from letter as it where it.taken
                and it.correspondent = one.correspondent and it.due > ?)
            order by due, number limit ?
            """,
        mailbox.toString(),
        now.toEpochMilli(),
        now.toEpochMilli(),
        most);
  }

  @Override
  public boolean change(List<Letter> next) {
    return database.write(
        connection -> {
          for (var it : next) {
            if (!isCurrent(connection, it)) {
              return false;
            }
          }
          for (var it : next) {
            replace(connection, it);
          }
          return true;
        });
  }

  /** What was done before may be done again, and counts as done. */
  private boolean isCurrent(Connection connection, Letter next) throws SQLException {
    String sql =
        "select count(*) from letter where id = ? and (version = ? or version = ? and body = ?)";
    return number(connection, sql, next.id(), next.version() - 1, next.version(), codec.write(next))
        == 1;
  }

  private void replace(Connection connection, Letter next) throws SQLException {
    update(
        connection,
        """
        update letter set version = ?, correspondent = ?, place = ?, due = ?, taken = ?, body = ?
          where id = ?
        """,
        next.version(),
        next.to().key(),
        next.place().name(),
        next.due().toEpochMilli(),
        next.taken(),
        codec.write(next),
        next.id());
  }

  @Override
  public Optional<Letter> find(String id) {
    return letters("where id = ?", id).stream().findFirst();
  }

  @Override
  public List<Letter> counter(String correspondent) {
    return letters(
        "where correspondent = ? and place <> 'DONE' and place = 'COUNTER' order by number",
        correspondent);
  }

  @Override
  public List<Letter> dead(int most) {
    return letters("where place = 'DEAD' order by number desc limit ?", most);
  }

  private List<Letter> letters(String which, Object... values) {
    return database.read(it -> rows(it, this::letter, SELECT + which, values));
  }

  private Letter letter(ResultSet row) throws SQLException {
    return codec
        .readLetter(row.getString(1))
        .at(row.getLong(2), Instant.ofEpochMilli(row.getLong(3)), row.getBoolean(4));
  }

  @Override
  public Counts counts() {
    return database.read(
        it ->
            new Counts(
                number(it, "select count(*) from letter where place = 'LINE'"),
                number(it, "select count(*) from letter where place = 'DEAD'")));
  }

  @Override
  public void redact(String correspondent) {
    String which = "where correspondent = ? and place <> 'DONE' and not taken";
    int redacted = database.write(it -> settle(it, Letter::done, which, correspondent));
    if (redacted > 0) {
      database.emptyLog();
    }
  }

  @Override
  public int clearCounter(Instant now, int most) {
    String which = "where place = 'COUNTER' and due <= ? limit ?";
    return database.write(it -> settle(it, Letter::finished, which, now.toEpochMilli(), most));
  }

  private int settle(
      Connection connection, UnaryOperator<Letter> step, String which, Object... values)
      throws SQLException {
    var found = rows(connection, this::letter, SELECT + which, values);
    for (var it : found) {
      replace(connection, step.apply(it));
    }
    return found.size();
  }

  @Override
  public int removeOld(Instant then, int most) {
    String sql =
        """
        delete from letter where number in (
          select number from letter where received_at < ? order by received_at limit ?)
        """;
    int removed = database.write(it -> update(it, sql, then.toEpochMilli(), most));
    database.emptyLog();
    return removed;
  }

  @Override
  public void suspend(Suspension it) {
    String sql = "insert into suspension (mailbox, body) values (?, ?) on conflict do nothing";
    database.write(connection -> update(connection, sql, it.mailbox().toString(), codec.write(it)));
  }

  @Override
  public boolean resume(Mailbox mailbox) {
    String sql = "delete from suspension where mailbox = ?";
    return database.write(it -> update(it, sql, mailbox.toString())) > 0;
  }

  @Override
  public List<Suspension> suspensions() {
    return database.read(it -> texts(it, "select body from suspension order by mailbox")).stream()
        .map(codec::readSuspension)
        .toList();
  }
}
