package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investorchat.platform.SqlStatements.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.investorchat.platform.SettableClock;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds correspondents in SQLite to the contract. */
class SqliteCorrespondentStoreTest extends CorrespondentStoreContract {

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T12:00:00Z"));
  private SqliteDatabase database;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  CorrespondentStore store() {
    return new SqliteCorrespondentStore(database, new CorrespondentCodec(), clock);
  }

  @Override
  boolean holds(String text) {
    try (var files = Files.list(folder)) {
      return files.anyMatch(it -> contains(it, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whoseTimeIsOverIsGone() {
    var kept = somebody("u-1", 'a');
    store().keep(kept, LIFE);
    clock.pass(LIFE.minus(Duration.ofSeconds(1)));
    assertThat(store().removeExpired()).isZero();
    assertThat(store().find(kept.address().key())).isPresent();

    clock.pass(Duration.ofSeconds(1));

    assertThat(store().find(kept.address().key())).isEmpty();
    assertThat(store().in(conversation('a'))).isEmpty();
    assertThat(store().removeExpired()).isEqualTo(1);
    List<String> rooms = database.read(it -> texts(it, "select key from correspondent_room"));
    assertThat(rooms).isEmpty();
  }
}
