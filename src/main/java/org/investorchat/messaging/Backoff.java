package org.investorchat.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says how long to wait before another attempt: so that those who failed together do not come back
 * together, each waits up to a fifth longer than it must.
 */
@Component
final class Backoff {

  private static final double SPREAD = 0.2;

  private final MessagingSettings settings;
  private final RandomGenerator random;

  Backoff(MessagingSettings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  /**
   * Returns how long to wait; empty when there is no further attempt.
   *
   * @param failed how many attempts have failed before this one
   * @param wanted how long the platform wants to be left alone, null when it does not say
   */
  Optional<Duration> before(Channel channel, int failed, @Nullable Duration wanted) {
    var retries = channel.retries().orElse(settings.retries());
    return failed >= retries.size()
        ? Optional.empty()
        : Optional.of(spread(longer(retries.get(failed), wanted)));
  }

  /** Returns how long to wait after the {@code failed}th failure of our own. */
  Duration after(int failed) {
    List<Duration> retries = settings.retries();
    return spread(retries.get(Math.min(failed, retries.size()) - 1));
  }

  private static Duration longer(Duration own, @Nullable Duration wanted) {
    return wanted == null || wanted.compareTo(own) < 0 ? own : wanted;
  }

  private Duration spread(Duration time) {
    return time.plusNanos((long) (time.toNanos() * SPREAD * random.nextDouble()));
  }
}
