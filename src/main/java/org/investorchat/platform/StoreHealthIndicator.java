package org.investorchat.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells whether the store of conversations can be reached and written; the health group {@code
 * state} consists of it. Liveness and readiness do not ask it: without the store, answers go on.
 * The store is looked up when health is asked for, so that the indicator alone opens no database.
 */
@Component
final class StoreHealthIndicator implements HealthIndicator {

  private final ObjectProvider<ObservedStore> store;

  StoreHealthIndicator(ObjectProvider<ObservedStore> store) {
    this.store = store;
  }

  @Override
  public Health health() {
    return (store.getObject().answers() ? Health.up() : Health.down()).build();
  }
}
