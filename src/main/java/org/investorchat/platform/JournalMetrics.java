package org.investorchat.platform;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells what waits for the store. The journal is looked up when the metrics are read, so that
 * meters alone open none.
 */
@Component
final class JournalMetrics implements MeterBinder {

  private final ObjectProvider<Journal> journal;
  private final Clock clock;

  JournalMetrics(ObjectProvider<Journal> journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("investorchat.journal.events", journal, of(Journal::waiting))
        .description("Events that wait for the store.")
        .register(meters);
    Gauge.builder("investorchat.journal.oldest", journal, of(this::age))
        .description("How long the first of them has waited.")
        .baseUnit("seconds")
        .register(meters);
    count(meters, "write", Journal::writeFailures);
    count(meters, "apply", Journal::refusals);
    FunctionCounter.builder("investorchat.journal.set.aside", journal, of(Journal::setAside))
        .description("Lines and events set aside for people to look at.")
        .register(meters);
  }

  private void count(MeterRegistry meters, String step, ToDoubleFunction<Journal> failures) {
    FunctionCounter.builder("investorchat.journal.failures", journal, of(failures))
        .description("Events that could not be written down, or that the store did not take.")
        .tag("step", step)
        .register(meters);
  }

  private double age(Journal it) {
    return it.oldest().map(at -> Duration.between(at, clock.instant()).toMillis()).orElse(0L)
        / 1_000.0;
  }

  private static ToDoubleFunction<ObjectProvider<Journal>> of(ToDoubleFunction<Journal> figure) {
    return it -> figure.applyAsDouble(it.getObject());
  }
}
