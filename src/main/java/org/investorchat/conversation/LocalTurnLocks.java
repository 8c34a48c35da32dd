package org.investorchat.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Turn locks within one process. */
final class LocalTurnLocks {

  private final Clock clock;
  private final Map<ConversationId, Instant> expiries = new HashMap<>();

  LocalTurnLocks(Clock clock) {
    this.clock = clock;
  }

  synchronized Optional<TurnLock> lock(ConversationId id, Duration atMost) {
    var now = clock.instant();
    var other = expiries.get(id);
    if (other != null && other.isAfter(now)) {
      return Optional.empty();
    }
    var expiry = now.plus(atMost);
    expiries.put(id, expiry);
    return Optional.of(() -> unlock(id, expiry));
  }

  /** An expired lock is told from a later one by its expiry. */
  private synchronized void unlock(ConversationId id, Instant expiry) {
    expiries.remove(id, expiry);
  }
}
