package org.investorchat.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investorchat.platform.Sha256;
import org.investorchat.platform.SqliteDatabase;
import org.jspecify.annotations.Nullable;

/** Keeps accounts in an SQLite file. */
final class SqliteAccountStore implements AccountStore {

  private final SqliteDatabase database;

  SqliteAccountStore(SqliteDatabase database) {
    this.database = database;
    database.create(AccountTables.STATEMENTS);
  }

  @Override
  public Set<String> create(List<StoredAccount> accounts) {
    return database.write(
        connection -> {
          Set<String> created = new LinkedHashSet<>();
          for (var it : accounts) {
            if (insert(connection, it) == 1) {
              created.add(it.id());
            }
          }
          return created;
        });
  }

  private static int insert(Connection connection, StoredAccount it) throws SQLException {
    return update(
        connection,
        """
        insert into account (id, name, role, password_hash, subject, must_change, disabled, epoch,
          version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        it.id(),
        it.account().name(),
        it.account().role().id(),
        it.passwordHash(),
        it.subject(),
        it.mustChange(),
        it.disabled(),
        it.epoch(),
        it.version());
  }

  @Override
  public Optional<StoredAccount> find(String id) {
    return database.read(it -> find(it, id));
  }

  private static Optional<StoredAccount> find(Connection connection, String id)
      throws SQLException {
    return rows(connection, "select * from account where id = ?", id).stream().findFirst();
  }

  @Override
  public List<StoredAccount> all() {
    return database.read(it -> rows(it, "select * from account order by id"));
  }

  @Override
  public Replacement replace(StoredAccount next) {
    return database.write(
        connection -> {
          var before = find(connection, next.id());
          if (before.isEmpty() || before.get().version() != next.version() - 1) {
            return Replacement.CAME_SECOND;
          }
          if (before.get().isActiveAdministrator()
              && !next.isActiveAdministrator()
              && administrators(connection) == 1) {
            return Replacement.LAST_ADMINISTRATOR;
          }
          update(connection, "delete from account where id = ?", next.id());
          insert(connection, next);
          return Replacement.DONE;
        });
  }

  private static long administrators(Connection connection) throws SQLException {
    return rows(connection, "select * from account").stream()
        .filter(StoredAccount::isActiveAdministrator)
        .count();
  }

  @Override
  public int countAttempt(String id, int most, Instant now, Duration memory) {
    String digest = Sha256.hex(id);
    return database.write(
        connection -> {
          update(
              connection, "delete from sign_in_attempt where keep_until <= ?", now.toEpochMilli());
          int before = attempts(connection, digest);
          if (before < most) {
            update(
                connection,
                "insert or replace into sign_in_attempt values (?, ?, ?)",
                digest,
                before + 1,
                now.plus(memory).toEpochMilli());
          }
          return before + 1;
        });
  }

  private static int attempts(Connection connection, String digest) throws SQLException {
    try (var statement =
            prepare(connection, "select attempts from sign_in_attempt where digest = ?", digest);
        var found = statement.executeQuery()) {
      return found.next() ? found.getInt(1) : 0;
    }
  }

  @Override
  public void forgetAttempts(String id) {
    database.write(
        it -> update(it, "delete from sign_in_attempt where digest = ?", Sha256.hex(id)));
  }

  @Override
  public void signedIn(String id, Instant at) {
    database.write(
        it -> update(it, "insert or replace into sign_in values (?, ?)", id, at.toEpochMilli()));
  }

  @Override
  public Map<String, Instant> signIns() {
    return database.read(
        connection -> {
          try (var statement = prepare(connection, "select id, at from sign_in");
              var found = statement.executeQuery()) {
            Map<String, Instant> signIns = new HashMap<>();
            while (found.next()) {
              signIns.put(found.getString(1), Instant.ofEpochMilli(found.getLong(2)));
            }
            return signIns;
          }
        });
  }

  @Override
  public Optional<Instant> lockedUntil(String id, int most, Instant now) {
    return database.read(
        connection -> {
          try (var statement =
                  prepare(
                      connection,
                      """
                      select keep_until from sign_in_attempt
                      where digest = ? and attempts >= ? and keep_until > ?
                      """,
                      Sha256.hex(id),
                      most,
                      now.toEpochMilli());
              var found = statement.executeQuery()) {
            return found.next()
                ? Optional.of(Instant.ofEpochMilli(found.getLong(1)))
                : Optional.empty();
          }
        });
  }

  private static List<StoredAccount> rows(
      Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
    try (var statement = prepare(connection, sql, arguments);
        var found = statement.executeQuery()) {
      List<StoredAccount> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(account(found));
      }
      return rows;
    }
  }

  private static StoredAccount account(ResultSet row) throws SQLException {
    return new StoredAccount(
        new Account(
            row.getString("id"),
            row.getString("name"),
            Role.ofId(row.getString("role")).orElseThrow()),
        row.getString("password_hash"),
        row.getString("subject"),
        row.getBoolean("must_change"),
        row.getBoolean("disabled"),
        row.getInt("epoch"),
        row.getLong("version"));
  }

  private static int update(Connection connection, String sql, @Nullable Object... arguments)
      throws SQLException {
    try (var statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }
}
