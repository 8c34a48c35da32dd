package org.investorchat.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.investorchat.platform.FailureLog;
import org.investorchat.platform.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the letters of one account, so that a platform that is slow keeps no other waiting:
 * takes those that are due and has each carried on a thread of its own, when something came and now
 * and then.
 */
final class Round {

  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final Mailbox mailbox;
  private final LetterStore store;
  private final Postman postman;
  private final LetterSettings settings;
  private final Clock clock;
  private final Bell bell = new Bell();
  private final Semaphore free;
  private final Set<Thread> carrying = ConcurrentHashMap.newKeySet();
  private final Thread looking;

  Round(Mailbox mailbox, LetterStore store, Postman postman, LetterSettings settings, Clock clock) {
    this.mailbox = mailbox;
    this.store = store;
    this.postman = postman;
    this.settings = settings;
    this.clock = clock;
    free = new Semaphore(settings.workers());
    looking = Thread.ofVirtual().name("round-" + mailbox).unstarted(this::look);
  }

  void start() {
    looking.start();
  }

  /** Has it look at once. */
  void ring() {
    bell.ring();
  }

  private void look() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (tookNothing()) {
          bell.await(settings.pollInterval());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tookNothing() throws InterruptedException {
    free.acquire();
    int most = 1 + free.drainPermits();
    var taken = taken(most);
    free.release(most - taken.size());
    taken.forEach(this::carry);
    return taken.isEmpty();
  }

  private List<Letter> taken(int most) {
    var now = clock.instant();
    try {
      return store.take(mailbox, now, now.plus(settings.lease()), most);
    } catch (StateUnavailable e) {
      LOG.debug("event=round-waits mailbox={}", mailbox);
    } catch (RuntimeException e) {
      LOG.error("event=round-failed mailbox={} {}", mailbox, FailureLog.describe(e));
    }
    return List.of();
  }

  private void carry(Letter letter) {
    var thread = Thread.ofVirtual().name("postman-" + mailbox).unstarted(() -> carried(letter));
    carrying.add(thread);
    thread.start();
  }

  private void carried(Letter letter) {
    try {
      postman.carry(letter);
    } catch (StateUnavailable e) {
      LOG.warn("event=letter-waits letter={} for=store", letter.id());
    } catch (RuntimeException e) {
      LOG.error("event=letter-failed letter={} {}", letter.id(), FailureLog.describe(e));
    } finally {
      carrying.remove(Thread.currentThread());
      free.release();
      bell.ring();
    }
  }

  /** Takes nothing more. */
  void stopTaking() throws InterruptedException {
    looking.interrupt();
    looking.join();
  }

  /** Waits for what is under way, for {@code grace} at most, and then has it given back. */
  void finish(Duration grace) throws InterruptedException {
    int all = settings.workers();
    if (!free.tryAcquire(all, grace.toNanos(), TimeUnit.NANOSECONDS)) {
      carrying.forEach(Thread::interrupt);
      free.tryAcquire(all, settings.lease().toNanos() / 2, TimeUnit.NANOSECONDS);
    }
  }
}
