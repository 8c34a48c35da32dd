package org.investorchat.platform;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Counts the failures of the store of conversations. The store is looked up when the metrics are
 * read, so that meters alone open no database.
 */
@Component
final class StateMetrics implements MeterBinder {

  private final ObjectProvider<ObservedStore> store;
  private final StateUrl url;

  StateMetrics(ObjectProvider<ObservedStore> store, StateUrl url) {
    this.store = store;
    this.url = url;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    FunctionCounter.builder("investorchat.state.errors", this, StateMetrics::failures)
        .description("Calls to the store of conversations that found it away.")
        .tag("store", url.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .register(meters);
  }

  private double failures() {
    return store.getObject().failures();
  }
}
