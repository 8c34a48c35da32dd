package org.investorchat.platform;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Finishes calls to Redis whose thread is told to stop, as when a visitor leaves. Otherwise the
 * stop would break the call, since it closes the socket that a virtual thread waits at: Redis would
 * look as if it were away, and a turn lock would be left behind. The thread stays told.
 */
final class Uninterrupted {

  private Uninterrupted() {}

  /**
   * Returns what {@code call} returns; makes it again where an interruption broke it, so it must be
   * idempotent.
   */
  static <T extends @Nullable Object> T call(Supplier<T> call) {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return call.get();
        } catch (JedisException e) {
          if (!Thread.interrupted() && !isInterruption(e)) {
            throw e;
          }
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whoever throws an InterruptedException forgets that the thread was told. */
  private static boolean isInterruption(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(InterruptedException.class::isInstance);
  }
}
