package org.investorchat.messaging;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Wakes requests of this instance that wait for an answer. Safe for use by many threads. */
@Component
final class Waiting {

  private final ConcurrentMap<String, CompletableFuture<Void>> answers = new ConcurrentHashMap<>();

  /** Returns what {@link #ring} completes from now on. */
  CompletableFuture<Void> of(String letter) {
    return answers.computeIfAbsent(letter, _ -> new CompletableFuture<>());
  }

  /** Wakes whoever waits for {@code letter}. */
  void ring(String letter) {
    var waited = answers.remove(letter);
    if (waited != null) {
      waited.complete(null);
    }
  }

  /** Forgets {@code letter} where nobody waits any more. */
  void leave(String letter, CompletableFuture<Void> waited) {
    answers.remove(letter, waited);
  }

  /** Waits until {@code waited} is rung for, or {@code most} has passed. */
  static void await(CompletableFuture<Void> waited, Duration most) {
    try {
      waited.get(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
