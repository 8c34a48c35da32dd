package org.investorchat.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.investorchat.platform.StateUnavailable;
import org.springframework.stereotype.Component;

/**
 * Whether the assistant answers. A stop reaches every instance within a second; while the store is
 * away, what an instance knew last goes on.
 */
@Component
public final class AutomaticAnswers {

  /** Stands for every channel. */
  public static final String ALL = "all";

  /** Visitors in a conversation. */
  public static final String PORTAL = "portal";

  /** Programs that ask single questions. */
  public static final String API = "api";

  private static final Duration FRESH = Duration.ofSeconds(1);

  private final StopStore store;
  private final Clock clock;
  private final List<AnsweringChannels> others;
  private volatile Known known = new Known(List.of(), Instant.EPOCH);

  AutomaticAnswers(StopStore store, Clock clock, List<AnsweringChannels> others) {
    this.store = store;
    this.clock = clock;
    this.others = List.copyOf(others);
  }

  private record Known(List<Stop> stops, Instant at) {}

  /** Returns what can be stopped one by one. */
  public List<String> channels() {
    return Stream.concat(Stream.of(PORTAL, API), others.stream().flatMap(it -> it.names().stream()))
        .toList();
  }

  /** Returns the stops there are, as they were a second ago at most. */
  public List<Stop> stops() {
    var now = clock.instant();
    if (!isFresh(Duration.between(known.at(), now))) {
      look(now);
    }
    return known.stops();
  }

  /** A clock that was set back makes nothing fresh. */
  private static boolean isFresh(Duration age) {
    return !age.isNegative() && age.compareTo(FRESH) < 0;
  }

  private void look(Instant now) {
    try {
      known = new Known(store.all(), now);
    } catch (StateUnavailable e) {
      known = new Known(known.stops(), now);
    }
  }

  /** Returns the stop that holds for a channel; empty when it is answered there. */
  public Optional<Stop> stop(String channel) {
    return stops().stream()
        .filter(it -> it.channel().equals(ALL) || it.channel().equals(channel))
        .findFirst();
  }

  /**
   * Stops answers.
   *
   * @throws StateUnavailable when it cannot be kept
   */
  public void begin(Stop stop) {
    store.put(stop);
    learn(Stream.concat(others(stop.channel()), Stream.of(stop)));
  }

  /**
   * Ends the stop for a channel, or for all of them.
   *
   * @throws StateUnavailable when it cannot be kept
   */
  public void end(String channel) {
    store.remove(channel);
    learn(others(channel));
  }

  private Stream<Stop> others(String channel) {
    return known.stops().stream().filter(it -> !it.channel().equals(channel));
  }

  /** Holds to what the store has just taken, even where it is away before it is asked again. */
  private void learn(Stream<Stop> stops) {
    var now = clock.instant();
    known = new Known(stops.toList(), now);
    look(now);
  }
}
