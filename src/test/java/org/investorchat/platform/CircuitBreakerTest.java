package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks whom the breaker lets through. */
class CircuitBreakerTest {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
  private final CircuitBreaker breaker = new CircuitBreaker(3, PAUSE, nanoTime::get);

  @Test
  void failuresBetweenSuccessesStopNobody() {
    fail(2);
    breaker.succeeded();
    fail(2);

    assertThat(breaker.letsThrough()).isTrue();
  }

  @Test
  void failuresInARowStopEverybodyForAWhile() {
    fail(3);

    assertThat(breaker.letsThrough()).isFalse();
    nanoTime.addAndGet(PAUSE.toNanos() - 1);
    assertThat(breaker.letsThrough()).isFalse();
  }

  @Test
  void oneMayTryAfterThePauseAndOpensTheWayForAll() {
    fail(3);
    nanoTime.addAndGet(PAUSE.toNanos());

    assertThat(breaker.letsThrough()).isTrue();
    assertThat(breaker.letsThrough()).as("the others wait for the first").isFalse();
    breaker.succeeded();

    assertThat(breaker.letsThrough()).isTrue();
    assertThat(breaker.letsThrough()).isTrue();
  }

  @Test
  void aTryThatFailsStartsThePauseAnew() {
    fail(3);
    nanoTime.addAndGet(PAUSE.toNanos());
    assertThat(breaker.letsThrough()).isTrue();
    fail(1);

    assertThat(breaker.letsThrough()).isFalse();
    nanoTime.addAndGet(PAUSE.toNanos());
    assertThat(breaker.letsThrough()).isTrue();
  }

  private void fail(int times) {
    IntStream.range(0, times).forEach(i -> breaker.failed());
  }
}
