package org.investorchat.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.investorchat.platform.Journal.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder, a store, journals between the two that end with the test, and a look at the disk. */
abstract class JournalFixture {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final long PLENTY = 1_000_000;

  @TempDir Path folder;
  final ScriptedStore store = new ScriptedStore();
  private final List<Journal> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(Journal::close);
  }

  Journal open(Order order, long bytes) {
    return open(folder.resolve("journal"), order, bytes);
  }

  Journal open(Path path, Order order, long bytes) {
    var clock = Clock.fixed(NOON, ZoneOffset.UTC);
    var journal = Journal.open(path, order, bytes, clock, store::owners);
    opened.add(journal);
    return journal;
  }

  static JournalEvent event(String word) {
    return event(word, "subject");
  }

  static JournalEvent event(String word, String subject) {
    return new JournalEvent("evt_" + word, ScriptedStore.KIND, subject, NOON, word);
  }

  List<Path> files() {
    var journal = folder.resolve("journal");
    if (!Files.exists(journal)) {
      return List.of();
    }
    try (var files = Files.list(journal)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String bytesOnDisk() {
    var all = new StringBuilder();
    for (Path file : files()) {
      try {
        all.append(Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toString();
  }

  static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
