package org.investorchat.platform;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells whether what must not be lost gets to the store; part of the health group {@code state}. It
 * is down when the last event could not be written to the disk, and when one has waited so long
 * that nobody can call it a hiccup: also a Redis that answers may have too few replicas to take it.
 */
@Component
final class JournalHealthIndicator implements HealthIndicator {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ObjectProvider<Journal> journal;
  private final Clock clock;

  JournalHealthIndicator(ObjectProvider<Journal> journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public Health health() {
    var it = journal.getObject();
    return (it.isWritable() && !isAnyOverdue(it) ? Health.up() : Health.down()).build();
  }

  private boolean isAnyOverdue(Journal journal) {
    var latest = clock.instant().minus(PATIENCE);
    return journal.oldest().filter(it -> it.isBefore(latest)).isPresent();
  }
}
