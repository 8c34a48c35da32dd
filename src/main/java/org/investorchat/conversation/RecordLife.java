package org.investorchat.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells how long what is kept of conversations may be kept. */
@Component
final class RecordLife {

  private final Duration whole;
  private final Clock clock;

  RecordLife(ConversationSettings settings, Clock clock) {
    this.whole = settings.recordLife();
    this.clock = clock;
  }

  Duration whole() {
    return whole;
  }

  /** Returns what is left to a record of {@code at}; empty when its time is over. */
  Optional<Duration> left(Instant at) {
    return Optional.of(Duration.between(clock.instant(), at.plus(whole)))
        .filter(Duration::isPositive);
  }
}
