package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Checks what is told of a store in a file, and of the journal. */
class StateHealthTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aFileThatCanBeWrittenIsUp() {
    try (var database = SqliteDatabase.open(folder.resolve("a.db"))) {
      assertThat(health(database).getStatus()).isEqualTo(Status.UP);
      assertThat(database.failures()).isZero();
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsDownAndCountsAsAFailure() {
    var database = SqliteDatabase.open(folder.resolve("a.db"));
    database.close();

    var health = health(database);

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails()).isEmpty();
    assertThat(database.failures()).isEqualTo(1);
  }

  @Test
  void aJournalInWhichNothingWaitsLongIsUp() {
    assertThat(health(Duration.ZERO, false).getStatus()).isEqualTo(Status.UP);
    assertThat(health(Duration.ofSeconds(59), true).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aJournalInWhichAnEventWaitsAndWaitsIsDown() {
    assertThat(health(Duration.ofSeconds(61), true).getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void aJournalThatCannotBeWrittenIsDown() throws IOException {
    Files.writeString(folder.resolve("journal"), "no folder");

    assertThat(health(Duration.ZERO, false).getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void whatWaitsIsCounted() {
    var store = new ScriptedStore();
    store.goAway();
    try (var journal = journal(store)) {
      var meters = new SimpleMeterRegistry();
      new JournalMetrics(provider(Journal.class, journal), clock(Duration.ofSeconds(90)))
          .bindTo(meters);
      assertThat(meters.get("investorchat.journal.oldest").gauge().value()).isZero();

      journal.keep(JournalFixture.event("a"));
      journal.keep(JournalFixture.event("b"));

      assertThat(meters.get("investorchat.journal.events").gauge().value()).isEqualTo(2);
      assertThat(meters.get("investorchat.journal.oldest").gauge().value()).isEqualTo(90);
      assertThat(failures(meters, "apply")).isEqualTo(2);
      assertThat(failures(meters, "write")).isZero();
      assertThat(meters.get("investorchat.journal.set.aside").functionCounter().count()).isZero();
    }
  }

  private static double failures(SimpleMeterRegistry meters, String step) {
    return meters.get("investorchat.journal.failures").tag("step", step).functionCounter().count();
  }

  /** Returns the health of a journal some time after an event was kept, or none was. */
  private Health health(Duration later, boolean waits) {
    var store = new ScriptedStore();
    try (var journal = journal(store)) {
      if (waits) {
        store.goAway();
        journal.keep(JournalFixture.event("a"));
      }
      return new JournalHealthIndicator(provider(Journal.class, journal), clock(later)).health();
    }
  }

  private Journal journal(ScriptedStore store) {
    return Journal.open(
        folder.resolve("journal"),
        Journal.Order.JOURNAL_FIRST,
        1_000_000,
        Clock.systemUTC(),
        store::owners);
  }

  private static Clock clock(Duration later) {
    return Clock.fixed(JournalFixture.NOON.plus(later), ZoneOffset.UTC);
  }

  private static <T> ObjectProvider<T> provider(Class<T> type, T bean) {
    return new StaticListableBeanFactory(Map.of("bean", bean)).getBeanProvider(type);
  }

  private static Health health(ObservedStore store) {
    return new StoreHealthIndicator(provider(ObservedStore.class, store)).health();
  }
}
