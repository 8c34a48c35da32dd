package org.investorchat.platform;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spares callers the wait for a neighbour that is away: after a number of failures in a row it lets
 * nobody through for a while, then one caller to try, and everybody once that one succeeds. Safe
 * for use by many threads.
 */
final class CircuitBreaker {

  private final int failuresAllowed;
  private final long pause;
  private final LongSupplier nanoTime;
  private int failuresInARow;
  private long closedAgainAt;

  /**
   * Makes one that lets everybody through.
   *
   * @param failuresAllowed failures in a row before it lets nobody through, ≥ 1
   * @param pause how long it lets nobody through
   * @param nanoTime elapsed time in nanoseconds, as of {@link System#nanoTime}
   */
  CircuitBreaker(int failuresAllowed, Duration pause, LongSupplier nanoTime) {
    this.failuresAllowed = failuresAllowed;
    this.pause = pause.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Returns whether the caller may try; who may reports the outcome. */
  synchronized boolean letsThrough() {
    if (failuresInARow < failuresAllowed) {
      return true;
    }
    if (nanoTime.getAsLong() - closedAgainAt < 0) {
      return false;
    }
    closedAgainAt = nanoTime.getAsLong() + pause;
    return true;
  }

  /** Takes note that the neighbour answered. */
  synchronized void succeeded() {
    failuresInARow = 0;
  }

  /** Takes note that the neighbour did not answer. */
  synchronized void failed() {
    failuresInARow = Math.min(failuresInARow + 1, failuresAllowed);
    closedAgainAt = nanoTime.getAsLong() + pause;
  }
}
