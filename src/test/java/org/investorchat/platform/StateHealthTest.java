package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Checks what is told of a store in a file. */
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

  private static Health health(ObservedStore store) {
    var beans = new StaticListableBeanFactory(Map.of("store", store));
    return new StoreHealthIndicator(beans.getBeanProvider(ObservedStore.class)).health();
  }
}
