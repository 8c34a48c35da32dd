package org.investorchat.desk;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.investorchat.platform.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Does work that nobody waits for, one piece after the other; what is too much, or fails, is left
 * undone.
 */
@Component
class SideWork implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SideWork.class);

  /** More than come in the seconds that a store may be slow. */
  private static final int MOST_WAITING = 1_000;

  private static final Duration ENOUGH_TO_FINISH = Duration.ofSeconds(5);

  private final Executor executor;

  @Autowired
  SideWork() {
    this(
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name("side-work").factory()));
  }

  /** Does it where and when {@code executor} does. */
  SideWork(Executor executor) {
    this.executor = executor;
  }

  /** Does {@code work} soon. */
  void later(Runnable work) {
    try {
      executor.execute(() -> attempt(work));
    } catch (RejectedExecutionException e) {
      LOG.warn("event=side-work-dropped");
    }
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (StateUnavailable e) {
      LOG.debug("event=side-work-undone reason=\"{}\"", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("event=side-work-failed reason={}", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    if (executor instanceof ThreadPoolExecutor threads) {
      threads.shutdown();
      awaitEnd(threads);
    }
  }

  private static void awaitEnd(ThreadPoolExecutor threads) {
    try {
      threads.awaitTermination(ENOUGH_TO_FINISH.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
