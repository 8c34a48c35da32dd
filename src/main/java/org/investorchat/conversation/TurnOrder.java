package org.investorchat.conversation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Takes the questions of a conversation one after the other, in this instance in the order they
 * come. Over all instances the store's lock does so.
 */
@Component
final class TurnOrder {

  private static final long POLL_MILLISECONDS = 20;

  private final int most;
  private final Duration turnWait;
  private final Duration turnTime;
  private final Map<ConversationId, Line> lines = new HashMap<>();

  TurnOrder(ConversationSettings settings) {
    this.most = settings.answersUnderWay();
    this.turnWait = settings.turnWait();
    this.turnTime = settings.turnTime();
  }

  /**
   * Waits for those before in this instance.
   *
   * @throws ConversationBusy when there are too many, or they take too long
   */
  Place enter(ConversationId id) {
    var place = new Place(id, join(id));
    if (!place.comesFirst(turnWait)) {
      leave(id);
      throw new ConversationBusy(id);
    }
    return place;
  }

  /**
   * Waits for other instances.
   *
   * @throws ConversationBusy when they take too long
   */
  TurnLock lock(ConversationStore store, ConversationId id) {
    long deadline = System.nanoTime() + turnWait.toNanos();
    while (true) {
      var lock = store.lock(id, turnTime);
      if (lock.isPresent()) {
        return lock.get();
      }
      if (System.nanoTime() >= deadline || !pause()) {
        throw new ConversationBusy(id);
      }
    }
  }

  /** Returns false when the thread is to stop, which it stays told. */
  private static boolean pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized Line join(ConversationId id) {
    var line = lines.computeIfAbsent(id, it -> new Line());
    if (line.length >= most) {
      throw new ConversationBusy(id);
    }
    line.length++;
    return line;
  }

  private synchronized void leave(ConversationId id) {
    lines.computeIfPresent(id, (key, line) -> --line.length == 0 ? null : line);
  }

  /** Those who wait for a conversation and the one who has it. */
  private static final class Line {

    private final Semaphore turn = new Semaphore(1, true);
    private int length;
  }

  /** A place in a line, to be given up when done. */
  final class Place implements AutoCloseable {

    private final ConversationId id;
    private final Line line;

    private Place(ConversationId id, Line line) {
      this.id = id;
      this.line = line;
    }

    private boolean comesFirst(Duration atMost) {
      try {
        return line.turn.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    @Override
    public void close() {
      line.turn.release();
      leave(id);
    }
  }
}
