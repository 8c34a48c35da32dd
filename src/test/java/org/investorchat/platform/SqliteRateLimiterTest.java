package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the limiter in SQLite to the contract. */
class SqliteRateLimiterTest extends RateLimiterContract {

  private static final RateLimit LIMIT = new RateLimit(1, Duration.ofMinutes(1), 2);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
  private final Path file;
  private SqliteDatabase database;

  SqliteRateLimiterTest(@TempDir Path folder) {
    file = folder.resolve("state.db");
    database = SqliteDatabase.open(file);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  RateLimiter limiter() {
    return new SqliteRateLimiter(database, clock);
  }

  @Override
  void pass(Duration time) {
    clock.pass(time);
  }

  @Test
  void aRestartForgivesNothing() {
    limiter().take("address", "visitor", LIMIT);
    limiter().take("address", "visitor", LIMIT);

    database.close();
    database = SqliteDatabase.open(file);

    assertThat(limiter().take("address", "visitor", LIMIT).allowed()).isFalse();
  }

  @Test
  void whoNeedNotWaitIsForgotten() {
    limiter().take("address", "visitor", LIMIT);

    clock.pass(Duration.ofMinutes(2));
    limiter().take("address", "another", LIMIT);

    assertThat(subjects()).isEqualTo(1);
  }

  private int subjects() {
    return database.read(
        connection -> {
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery("select count(*) from rate_limit")) {
            return rows.getInt(1);
          }
        });
  }
}
