package org.investorchat.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.investorchat.messaging.LetterStore.Counts;
import org.investorchat.platform.StateUnavailable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells how many letters wait. The store is looked up when the metrics are read, so that meters
 * alone open no database.
 */
@Component
final class LetterGauges implements MeterBinder {

  private final ObjectProvider<LetterStore> store;

  LetterGauges(ObjectProvider<LetterStore> store) {
    this.store = store;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("investorchat.letters.waiting", () -> count(Counts::waiting))
        .description("Letters that wait to be answered or sent.")
        .register(meters);
    Gauge.builder("investorchat.letters.dead", () -> count(Counts::dead))
        .description("Letters that a person must see to.")
        .register(meters);
  }

  /** Unknown while the store is away. */
  private double count(ToDoubleFunction<Counts> which) {
    try {
      return which.applyAsDouble(store.getObject().counts());
    } catch (StateUnavailable e) {
      return Double.NaN;
    }
  }
}
