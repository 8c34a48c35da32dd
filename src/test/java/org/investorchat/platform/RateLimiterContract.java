package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every limiter does, whatever it keeps its numbers in. */
abstract class RateLimiterContract {

  /** So slow that nothing comes back during a test: one in ten minutes, three at once. */
  private static final RateLimit SLOW = new RateLimit(1, Duration.ofMinutes(10), 3);

  abstract RateLimiter limiter();

  /** Lets time pass for the limiter. */
  abstract void pass(Duration time);

  @Test
  void aBurstIsAllowedAndThenNothing() {
    var decisions = IntStream.range(0, 5).mapToObj(i -> take("visitor", SLOW)).toList();

    assertThat(decisions)
        .extracting(RateDecision::allowed)
        .containsExactly(true, true, true, false, false);
    assertThat(decisions).extracting(RateDecision::remaining).containsExactly(2, 1, 0, 0, 0);
  }

  @Test
  void aRefusalSaysWhenToComeBackAndWhenAllIsThereAgain() {
    IntStream.range(0, 3).forEach(i -> take("visitor", SLOW));

    var refusal = take("visitor", SLOW);

    assertThat(refusal.retryAfter())
        .isBetween(Duration.ofMinutes(9).plusSeconds(30), Duration.ofMinutes(10));
    assertThat(refusal.reset())
        .isBetween(Duration.ofMinutes(29).plusSeconds(30), Duration.ofMinutes(30));
  }

  @Test
  void whatIsAllowedSaysWhenAllIsThereAgain() {
    var decision = take("visitor", SLOW);

    assertThat(decision.retryAfter()).isZero();
    assertThat(decision.reset()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
  }

  @Test
  void timeGivesBackOneByOne() {
    var limit = new RateLimit(10, Duration.ofSeconds(1), 2);
    take("visitor", limit);
    take("visitor", limit);

    pass(Duration.ofMillis(100));

    assertThat(take("visitor", limit).allowed()).isTrue();
  }

  @Test
  void aRefusalCostsNothing() {
    var limit = new RateLimit(5, Duration.ofSeconds(1), 1);
    take("visitor", limit);
    IntStream.range(0, 20).forEach(i -> take("visitor", limit));

    pass(Duration.ofMillis(200));

    assertThat(take("visitor", limit).allowed()).isTrue();
  }

  @Test
  void aPauseGivesNoMoreThanTheBurst() {
    var limit = new RateLimit(100, Duration.ofSeconds(1), 2);
    take("visitor", limit);

    pass(Duration.ofMillis(300));

    assertThat(take("visitor", limit).remaining()).isEqualTo(1);
  }

  @Test
  void visitorsAndScopesDoNotTakeFromEachOther() {
    IntStream.range(0, 4).forEach(i -> take("visitor", SLOW));

    assertThat(take("another", SLOW).remaining()).isEqualTo(2);
    assertThat(limiter().take("key", "visitor", SLOW).remaining()).isEqualTo(2);
  }

  @Test
  void addressesOfEveryKindAreSubjects() {
    for (var id : List.of("2001:db8::1", "{}", "a b", "北京", "'; drop table rate_limit; --")) {
      assertThat(take(id, SLOW).remaining()).isEqualTo(2);
      assertThat(take(id, SLOW).remaining()).isEqualTo(1);
    }
  }

  @Test
  void callersAtTheSameTimeGetNoMoreThanTheBurst() throws Exception {
    var limit = new RateLimit(1, Duration.ofMinutes(10), 20);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> calls =
          IntStream.range(0, 200)
              .<Callable<Boolean>>mapToObj(i -> () -> take("visitor", limit).allowed())
              .toList();
      int allowed = 0;

      for (var call : callers.invokeAll(calls)) {
        allowed += call.get() ? 1 : 0;
      }

      assertThat(allowed).isEqualTo(20);
    }
  }

  private RateDecision take(String id, RateLimit limit) {
    return limiter().take("address", id, limit);
  }
}
