package org.investorchat.channels.rest;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.investorchat.channels.CallerLeft;
import org.investorchat.channels.EventStream;
import org.investorchat.channels.StreamSettings;
import org.investorchat.conversation.Conversations;
import org.investorchat.conversation.Entry;
import org.investorchat.conversation.Notice;
import org.investorchat.conversation.Turn;
import org.investorchat.platform.RefusedRequest;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.Lifecycle;
import org.springframework.context.Phased;
import org.springframework.stereotype.Component;

/**
 * Streams what arrives in conversations from elsewhere.
 *
 * <p>Looks into the store now and then: whoever writes there may run in another instance.
 */
@Component
class NoticeStreams implements Lifecycle, Phased {

  /** How many entries are read at each look; more only when more may have come. */
  private static final int GLANCE = 10;

  private static final Duration RECONNECT = Duration.ofSeconds(2);
  private static final Duration LATER = Duration.ofSeconds(10);

  private final Conversations conversations;
  private final StreamSettings settings;
  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

  NoticeStreams(Conversations conversations, StreamSettings settings) {
    this.conversations = conversations;
    this.settings = settings;
  }

  /**
   * Returns a stream of what arrives.
   *
   * @param after id of the message after which to begin, null for now; everything when there is no
   *     such message
   * @throws RefusedRequest when the conversation is unknown, or too many callers wait
   */
  EventStream follow(VisitorKey key, @Nullable String after) {
    var latest = latest(key, 1);
    if (open.size() >= settings.most()) {
      throw RefusedRequest.unavailable(LATER);
    }
    String told =
        after != null ? after : latest.isEmpty() ? key.id().value() : latest.getLast().id();
    var events = new EventStream();
    open.add(events);
    events.mark(told, RECONNECT);
    Thread.ofVirtual().name("notice-stream").start(() -> stream(key, new Arrivals(events, told)));
    return events;
  }

  /** Does nothing: streams open as callers come. */
  @Override
  public void start() {}

  /** Ends every stream, so that a server that stops need not wait for them. */
  @Override
  public void stop() {
    open.forEach(EventStream::end);
  }

  @Override
  public boolean isRunning() {
    return !open.isEmpty();
  }

  /** Before the server, which waits for requests under way. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  private void stream(VisitorKey key, Arrivals arrivals) {
    var events = arrivals.events;
    try {
      long looks = settings.life().dividedBy(settings.poll());
      long everyBeat = Math.max(1, settings.heartbeat().dividedBy(settings.poll()));
      for (long look = 1; look <= looks; look++) {
        look(key, arrivals);
        if (look % everyBeat == 0) {
          events.beat();
        }
        if (events.endsWithin(settings.poll())) {
          break;
        }
      }
    } catch (CallerLeft | RefusedRequest e) {
      // left, erased or expired: there is nothing more to tell
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(events);
      events.end();
    }
  }

  private void look(VisitorKey key, Arrivals arrivals) {
    try {
      var latest = latest(key, GLANCE);
      arrivals.tell(arrivals.reach(latest) ? latest : all(key));
    } catch (StateUnavailable e) {
      // the store may be back at the next look
    }
  }

  private List<Entry> latest(VisitorKey key, int most) {
    return Refusals.told("id", () -> conversations.latest(key.id(), key.token(), most));
  }

  private List<Entry> all(VisitorKey key) {
    return Refusals.told("id", () -> conversations.transcript(key.id(), key.token())).entries();
  }

  /** Tells each notice once. */
  private static final class Arrivals {

    private final EventStream events;
    private String told;

    Arrivals(EventStream events, String told) {
      this.events = events;
      this.told = told;
    }

    /** Returns whether nothing can be missing between what was told and {@code latest}. */
    boolean reach(List<Entry> latest) {
      return latest.size() < GLANCE || index(latest) >= 0;
    }

    void tell(List<Entry> entries) {
      for (var entry : entries.subList(index(entries) + 1, entries.size())) {
        if (entry instanceof Notice notice) {
          events.tell(notice.id(), "message", MessageView.of(notice));
        }
        told = entry.id();
      }
    }

    /** Returns where the latest that was told stands, -1 where it is not among them. */
    private int index(List<Entry> entries) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        if (isTold(entries.get(i))) {
          return i;
        }
      }
      return -1;
    }

    private boolean isTold(Entry entry) {
      return entry.id().equals(told)
          || (entry instanceof Turn turn && turn.questionId().equals(told));
    }
  }
}
