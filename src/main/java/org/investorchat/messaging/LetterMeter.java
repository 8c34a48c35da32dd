package org.investorchat.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts what becomes of letters. */
@Component
final class LetterMeter {

  private final MeterProvider<Counter> letters;

  LetterMeter(MeterRegistry meters) {
    letters =
        Counter.builder("investorchat.letters")
            .description("Letters by channel and what became of them.")
            .withRegistry(meters);
  }

  /** What becomes of letters. */
  enum Outcome {
    /** Kept for the first time. */
    RECEIVED,
    /** Delivered again. */
    REPEATED,
    /** The platform has all of the answer, or nothing is to be answered. */
    DONE,
    /** Something failed and is tried again. */
    RETRIED,
    DEAD
  }

  void count(String channel, Outcome outcome, int number) {
    letters
        .withTags("channel", channel, "outcome", outcome.name().toLowerCase(Locale.ROOT))
        .increment(number);
  }
}
