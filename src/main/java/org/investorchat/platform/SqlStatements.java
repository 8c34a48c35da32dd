package org.investorchat.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements with values, for work on an {@link SqliteDatabase}. */
public final class SqlStatements {

  private SqlStatements() {}

  /** Runs a statement that changes something and returns how many rows it changed. */
  public static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /** Returns the first column of each row, as a text. */
  public static List<String> texts(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    return rows(connection, it -> it.getString(1), sql, values);
  }

  /** Returns the first column of the first row, which must be there, as a number. */
  public static long number(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    return rows(connection, it -> it.getLong(1), sql, values).getFirst();
  }

  /** Returns what {@code reader} makes of each row, in order. */
  public static <T> List<T> rows(
      Connection connection, RowReader<T> reader, String sql, @Nullable Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<T> rows = new ArrayList<>();
      try (var found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(reader.read(found));
        }
      }
      return rows;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /**
   * Reads one row.
   *
   * @param <T> what it makes of it
   */
  @FunctionalInterface
  public interface RowReader<T> {

    /** Reads the row that {@code row} stands at. */
    T read(ResultSet row) throws SQLException;
  }
}
