package org.investorchat.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.investorchat.platform.Outages;

/** A store that is away when told so. */
final class FailingStore implements LetterStore {

  private enum Mode {
    WORKS,
    AWAY,
    FAILS_AFTERWARDS
  }

  private final LetterStore store;
  private final AtomicInteger failures = new AtomicInteger();
  private volatile Mode mode = Mode.WORKS;

  FailingStore(LetterStore store) {
    this.store = store;
  }

  void fail(boolean fails) {
    mode = fails ? Mode.AWAY : Mode.WORKS;
  }

  /** Does what it is asked to from now on, and says that it is away. */
  void failAfterwards() {
    mode = Mode.FAILS_AFTERWARDS;
  }

  int failures() {
    return failures.get();
  }

  private <T> T asked(Supplier<T> call) {
    T result = mode == Mode.AWAY ? null : call.get();
    if (result == null || mode == Mode.FAILS_AFTERWARDS) {
      failures.incrementAndGet();
      throw Outages.away();
    }
    return result;
  }

  @Override
  public List<String> receive(List<Letter> letters) {
    return asked(() -> store.receive(letters));
  }

  @Override
  public List<Letter> take(Mailbox mailbox, Instant now, Instant until, int most) {
    if (mode != Mode.WORKS) {
      throw Outages.away();
    }
    return store.take(mailbox, now, until, most);
  }

  @Override
  public boolean change(List<Letter> next) {
    return asked(() -> store.change(next));
  }

  @Override
  public Optional<Letter> find(String id) {
    return store.find(id);
  }

  @Override
  public List<Letter> counter(String correspondent) {
    return store.counter(correspondent);
  }

  @Override
  public List<Letter> dead(int most) {
    return store.dead(most);
  }

  @Override
  public Counts counts() {
    return store.counts();
  }

  @Override
  public void redact(String correspondent) {
    store.redact(correspondent);
  }

  @Override
  public int clearCounter(Instant now, int most) {
    return store.clearCounter(now, most);
  }

  @Override
  public int removeOld(Instant then, int most) {
    return store.removeOld(then, most);
  }

  @Override
  public void suspend(Suspension suspension) {
    store.suspend(suspension);
  }

  @Override
  public boolean resume(Mailbox mailbox) {
    return store.resume(mailbox);
  }

  @Override
  public List<Suspension> suspensions() {
    return store.suspensions();
  }
}
