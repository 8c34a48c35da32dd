package org.investorchat.channels.desk;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.investorchat.channels.CallerLeft;
import org.investorchat.channels.EventStream;
import org.investorchat.channels.StreamSettings;
import org.investorchat.desk.Desk;
import org.investorchat.platform.RefusedRequest;
import org.investorchat.platform.StateUnavailable;
import org.springframework.context.Lifecycle;
import org.springframework.context.Phased;
import org.springframework.stereotype.Component;

/**
 * Tells operators that something of the desk has changed; what, they ask then.
 *
 * <p>Looks into the store now and then: whoever changes it may run in another instance.
 */
@Component
class DeskStreams implements Lifecycle, Phased {

  private static final Duration RECONNECT = Duration.ofSeconds(2);
  private static final Duration LATER = Duration.ofSeconds(10);
  private static final long UNKNOWN = -1;

  private final Desk desk;
  private final StreamSettings settings;
  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

  DeskStreams(Desk desk, StreamSettings settings) {
    this.desk = desk;
    this.settings = settings;
  }

  /** What is told. */
  record Changed(long revision) {}

  /**
   * Returns a stream of changes, which begins with the present revision.
   *
   * @param open whether its caller may still know of them; asked at each look
   * @throws RefusedRequest when too many callers wait
   */
  EventStream follow(BooleanSupplier open) {
    if (streams.size() >= settings.most()) {
      throw RefusedRequest.unavailable(LATER);
    }
    var events = new EventStream();
    streams.add(events);
    events.mark("", RECONNECT);
    Thread.ofVirtual().name("desk-stream").start(() -> stream(events, open));
    return events;
  }

  /** Does nothing: streams open as callers come. */
  @Override
  public void start() {}

  /** Ends every stream, so that a server that stops need not wait for them. */
  @Override
  public void stop() {
    streams.forEach(EventStream::end);
  }

  @Override
  public boolean isRunning() {
    return !streams.isEmpty();
  }

  /** Before the server, which waits for requests under way. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  private void stream(EventStream events, BooleanSupplier open) {
    try {
      long looks = settings.life().dividedBy(settings.poll());
      long everyBeat = Math.max(1, settings.heartbeat().dividedBy(settings.poll()));
      long told = UNKNOWN;
      for (long look = 1; look <= looks && open.getAsBoolean(); look++) {
        told = look(events, told);
        if (look % everyBeat == 0) {
          events.beat();
        }
        if (events.endsWithin(settings.poll())) {
          break;
        }
      }
    } catch (CallerLeft e) {
      // there is nobody to tell any more
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      streams.remove(events);
      events.end();
    }
  }

  /** Returns the revision that was told last; once the store is back, it is told again. */
  private long look(EventStream events, long told) {
    try {
      long now = desk.revision();
      if (now != told) {
        events.tell("changed", new Changed(now));
      }
      return now;
    } catch (StateUnavailable e) {
      return UNKNOWN;
    }
  }
}
