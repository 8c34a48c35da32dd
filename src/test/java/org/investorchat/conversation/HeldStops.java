package org.investorchat.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.investorchat.platform.Outages;

/** Keeps stops in memory, and can be taken away. */
public final class HeldStops implements StopStore {

  private final Map<String, Stop> stops = new ConcurrentSkipListMap<>();
  private final AtomicInteger looks = new AtomicInteger();
  private volatile boolean readable = true;
  private volatile boolean writable = true;

  /** Makes every call fail, until {@link #comeBack}. */
  public void goAway() {
    readable = false;
    writable = false;
  }

  /** Makes every look fail, until {@link #comeBack}. */
  void hide() {
    readable = false;
  }

  void comeBack() {
    readable = true;
    writable = true;
  }

  /** Returns how often somebody has looked, or tried to. */
  int looks() {
    return looks.get();
  }

  /** Returns what an instance of the application makes of them. */
  public AutomaticAnswers automatic(Clock clock) {
    return new AutomaticAnswers(this, clock, List.of());
  }

  @Override
  public List<Stop> all() {
    looks.incrementAndGet();
    require(readable);
    return List.copyOf(stops.values());
  }

  @Override
  public void put(Stop stop) {
    require(writable);
    stops.put(stop.channel(), stop);
  }

  @Override
  public void remove(String channel) {
    require(writable);
    stops.remove(channel);
  }

  private static void require(boolean there) {
    if (!there) {
      throw Outages.away();
    }
  }
}
