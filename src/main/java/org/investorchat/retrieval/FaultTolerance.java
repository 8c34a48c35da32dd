package org.investorchat.retrieval;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one part of retrieval that the rest can do without; logs its first failure only. */
final class FaultTolerance {

  private static final Logger LOG = LoggerFactory.getLogger(FaultTolerance.class);

  private final String part;
  private final AtomicBoolean reported = new AtomicBoolean();

  /**
   * Creates the guard of one part.
   *
   * @param part its name in the log
   */
  FaultTolerance(String part) {
    this.part = part;
  }

  /** Returns what {@code work} returns; empty when it fails, native libraries included. */
  <T> Optional<T> attempt(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (RuntimeException | LinkageError e) {
      if (reported.compareAndSet(false, true)) {
        LOG.error("event=retrieval-part-failed part={}: going on without it", part, e);
      }
      return Optional.empty();
    }
  }
}
