package org.investorchat.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.investorchat.platform.JournalBacklog.Waiting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what must not be lost until the store has it: on the disk before the caller is told so,
 * offered to the store at once, and then again and again until it takes it.
 *
 * <p>What waits is applied one after the other, in the order it came; events kept at the same time
 * may come in either order, and an event may be applied more than once ({@link EventOwner#apply}).
 * Once nothing waits, the file is empty. Safe for use by many threads.
 */
public final class Journal implements AutoCloseable {

  /** Whether an event is written here before the store is asked. */
  public enum Order {
    /**
     * Here first: Redis replies before what it was told is on a disk or on a replica, and a server
     * that dies takes it along.
     */
    JOURNAL_FIRST,
    /**
     * The store first, and here only what it refuses: a commit of SQLite is on the disk already, so
     * a line here would cost a second synchronisation and hold what visitors wrote in one place
     * more, and save nothing.
     */
    STORE_FIRST
  }

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  /** So many that came before it a caller applies; behind more, it leaves its own to the replay. */
  private static final int MOST_AHEAD = 32;

  private final JournalFolder folder;
  private final Order order;
  private final Supplier<Stream<EventOwner>> owners;
  private final JournalBacklog backlog;
  private final ReentrantLock applying = new ReentrantLock(true);
  private final AtomicLong writeFailures = new AtomicLong();
  private final AtomicLong refusals = new AtomicLong();
  private volatile boolean writable = true;
  private volatile boolean refusing;

  /** What an owner kept while it applied another event; guarded by {@link #applying}. */
  private @Nullable Waiting followUp;

  private Journal(
      JournalFolder folder, Order order, long mostBytes, Supplier<Stream<EventOwner>> owners) {
    this.folder = folder;
    this.order = order;
    this.owners = owners;
    this.backlog = new JournalBacklog(folder, mostBytes);
  }

  /**
   * Opens the journal in {@code folder} and takes over what dead processes left there. A folder
   * that cannot be written stops no start; no event can be kept then.
   *
   * @param mostBytes how much the files may hold before events are refused
   * @param owners one for each kind of event; looked up when there is something to apply
   */
  public static Journal open(
      Path folder, Order order, long mostBytes, Clock clock, Supplier<Stream<EventOwner>> owners) {
    var journal = new Journal(new JournalFolder(folder, clock), order, mostBytes, owners);
    journal.backlog.adopt();
    if (order == Order.JOURNAL_FIRST) {
      journal.prepare();
    }
    return journal;
  }

  private void prepare() {
    try {
      backlog.prepare();
    } catch (IOException e) {
      LOG.error("event=journal-unwritable reason=\"{}\"", unwritable(e).getMessage());
    }
  }

  /**
   * Returns once {@code event} can no longer be lost; the same event kept again is kept once.
   *
   * @return whether the store has it; if not, it waits here and gets there later
   * @throws StateUnavailable when it can be kept nowhere, since the disk does not take it or as
   *     much waits already as may; whether it gets to the store all the same is then unknown
   * @throws RuntimeException what its owner throws; it is not kept then, or set aside
   */
  public boolean keep(JournalEvent event) {
    if (order == Order.STORE_FIRST && backlog.size() == 0) {
      return isTakenByStore(event) || !backlog.holds(write(event));
    }
    var kept = write(event);
    handOver(kept);
    kept.fault()
        .ifPresent(
            it -> {
              throw new IllegalStateException("event " + event + " was set aside", it);
            });
    return !backlog.holds(kept);
  }

  /**
   * Keeps {@code event} as {@link #keep} does and returns once the store has it; for that alone no
   * disk is needed.
   *
   * @throws StateUnavailable when the store does not take it now; if the disk did, it will later
   */
  public void carryOut(JournalEvent event) {
    if (!isKeptAndTaken(event)) {
      throw StateUnavailable.notYetDone(event.kind());
    }
  }

  private boolean isKeptAndTaken(JournalEvent event) {
    try {
      return keep(event);
    } catch (StateUnavailable e) {
      return isTakenByStore(event);
    }
  }

  /** Returns whether an event waits. */
  public boolean holds(String eventId) {
    return backlog.holds(eventId);
  }

  /**
   * Removes what waits of a subject, for good, once nothing of it is being applied.
   *
   * @throws StateUnavailable when the disk does not allow it
   */
  public void forget(String subject) {
    applying.lock();
    try {
      backlog.forget(subject);
    } catch (IOException e) {
      throw unwritable(e);
    } finally {
      applying.unlock();
    }
  }

  /** Takes over what has been left by dead processes, and applies all that waits. */
  public void replay() {
    backlog.adopt();
    boolean more = true;
    while (more) {
      applying.lock();
      try {
        more = applyFirst();
      } finally {
        applying.unlock();
      }
    }
  }

  /** Returns how many events wait. */
  int waiting() {
    return backlog.size();
  }

  /** Returns when the event happened that has waited longest; empty when none waits. */
  Optional<Instant> oldest() {
    return backlog.first().map(it -> it.event().at());
  }

  /** Returns how many events could not be kept since the start. */
  long writeFailures() {
    return writeFailures.get();
  }

  /** Returns how often the store has not taken an event since the start. */
  long refusals() {
    return refusals.get();
  }

  /** Returns how many lines and events were set aside since the start. */
  long setAside() {
    return backlog.setAside();
  }

  /** Returns whether the last event could be kept. */
  boolean isWritable() {
    return writable;
  }

  @Override
  public void close() {
    try {
      backlog.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isTakenByStore(JournalEvent event) {
    try {
      owner(event).apply(event);
      return true;
    } catch (StateUnavailable e) {
      refused(e);
      return false;
    }
  }

  private Waiting write(JournalEvent event) {
    try {
      var kept = backlog.keep(event);
      writable = true;
      return kept;
    } catch (IOException e) {
      throw unwritable(e);
    } catch (StateUnavailable e) {
      writeFailures.incrementAndGet();
      throw e;
    }
  }

  private StateUnavailable unwritable(IOException reason) {
    writeFailures.incrementAndGet();
    writable = false;
    return StateUnavailable.untilMended(
        "journal "
            + folder.path()
            + " cannot be written; give it write access, free space on its disk, or name another"
            + " folder in state.journal",
        reason);
  }

  /**
   * Applies what came before {@code mine}, that, and what its owner keeps meanwhile, until the
   * store refuses, whoever asks it.
   */
  private void handOver(Waiting mine) {
    if (applying.isHeldByCurrentThread()) {
      followUp = mine;
      return;
    }
    long refusalsBefore = refusals.get();
    var last = mine;
    while (isWorthTrying(last, refusalsBefore)) {
      applying.lock();
      try {
        if (isWorthTrying(last, refusalsBefore)) {
          applyFirst();
          last = followUp == null ? last : followUp;
        }
      } finally {
        applying.unlock();
      }
    }
  }

  private boolean isWorthTrying(Waiting mine, long refusalsBefore) {
    long ahead = backlog.first().map(it -> mine.number() - it.number()).orElse(0L);
    return backlog.holds(mine) && refusals.get() == refusalsBefore && ahead <= MOST_AHEAD;
  }

  /** Returns whether there may be more to apply. */
  private boolean applyFirst() {
    followUp = null;
    var first = backlog.first();
    return first.isPresent() && isApplied(first.get());
  }

  private boolean isApplied(Waiting it) {
    try {
      owner(it.event()).apply(it.event());
      backlog.settle(it);
      taken();
      return true;
    } catch (StateUnavailable e) {
      refused(e);
      return false;
    } catch (RuntimeException e) {
      return isSetAside(it, e);
    }
  }

  private void refused(StateUnavailable reason) {
    refusals.incrementAndGet();
    if (!refusing) {
      refusing = true;
      LOG.warn("event=journal-waits reason=\"{}\"", reason.getMessage());
    }
  }

  private void taken() {
    if (refusing && backlog.size() == 0) {
      refusing = false;
      LOG.info("event=journal-caught-up");
    }
  }

  private boolean isSetAside(Waiting it, RuntimeException fault) {
    LOG.error(
        "event=journal-set-aside kind={} id={} thrown=\"{}\"",
        it.event().kind(),
        it.event().id(),
        FailureLog.describe(fault));
    try {
      backlog.setAside(it, fault);
      return true;
    } catch (IOException e) {
      refused(unwritable(e));
      return false;
    }
  }

  private EventOwner owner(JournalEvent event) {
    return owners
        .get()
        .filter(it -> it.kind().equals(event.kind()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no owner of events " + event.kind()));
  }
}
