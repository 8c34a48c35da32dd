package org.investorchat.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one who waits, also when it is rung before they wait. Safe for use by many threads. */
final class Bell {

  private final Semaphore rings = new Semaphore(0);

  void ring() {
    rings.release();
  }

  /** Waits until it is rung, or {@code most} has passed; what was rung meanwhile is one ring. */
  void await(Duration most) throws InterruptedException {
    rings.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS);
    rings.drainPermits();
  }
}
