package org.investorchat.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.investorchat.messaging.LetterMeter.Outcome;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps each step of a letter that somebody has. While the store is away it is asked again for as
 * long as nobody else may take the letter: what a platform has taken must not be sent again.
 *
 * <p>Its methods return the letter as it is then, or nothing when somebody else has it by now.
 */
@Component
final class Ledger {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private final LetterStore store;
  private final Waiting waiting;
  private final LetterSettings settings;
  private final LetterMeter meter;
  private final Clock clock;

  Ledger(
      LetterStore store, Waiting waiting, LetterSettings settings, LetterMeter meter, Clock clock) {
    this.store = store;
    this.waiting = waiting;
    this.settings = settings;
    this.meter = meter;
    this.clock = clock;
  }

  /** Makes sure that {@code letter} is nobody else's for as long as one step takes. */
  Optional<Letter> longEnough(Letter letter) {
    var now = clock.instant();
    return letter.due().isAfter(now.plus(settings.lease().dividedBy(2)))
        ? Optional.of(letter)
        : kept(letter, letter.extended(now.plus(settings.lease())));
  }

  /** Returns whether something that has failed so often may be tried again. */
  boolean mayTryAgain(int failed) {
    return failed < settings.answerAttempts();
  }

  Optional<Letter> answered(Letter letter, List<String> parts, @Nullable String reason) {
    return handedOver(letter, parts, reason, List.of());
  }

  /**
   * Answers a letter and, in the same step, is done with others that its parts are from.
   *
   * @param others at the counter
   */
  Optional<Letter> handedOver(
      Letter letter, List<String> parts, @Nullable String reason, List<Letter> others) {
    var due = letter.held() ? clock.instant().plus(settings.counterLife()) : letter.due();
    var next = letter.answered(parts, reason, due);
    List<Letter> all = new ArrayList<>(List.of(next));
    others.forEach(it -> all.add(it.finished()));
    var kept = kept(letter, next, all);
    kept.ifPresent(it -> waiting.ring(it.id()));
    return kept;
  }

  /** Is done with a letter that needs no answer. */
  Optional<Letter> done(Letter letter) {
    var kept = kept(letter, letter.done());
    kept.ifPresent(it -> counted(it, Outcome.DONE));
    waiting.ring(letter.id());
    return kept;
  }

  /** Notes that the platform has the next part. */
  Optional<Letter> passedOn(Letter letter) {
    if (letter.rest().size() > 1) {
      return kept(letter, letter.passedOn());
    }
    var finished = letter.finished();
    var kept = kept(letter, finished);
    kept.ifPresent(
        it -> counted(it, it.stage() == Letter.Stage.DEAD ? Outcome.DEAD : Outcome.DONE));
    return kept;
  }

  /** Notes that the next thing to do has failed and is to be tried again. */
  Optional<Letter> failed(Letter letter, Duration wait) {
    var kept = kept(letter, letter.failed(in(wait)));
    kept.ifPresent(it -> counted(it, Outcome.RETRIED));
    return kept;
  }

  /** Gives a letter back as it is. */
  Optional<Letter> putBack(Letter letter, Duration wait) {
    return kept(letter, letter.putBack(in(wait)));
  }

  Optional<Letter> dead(Letter letter, String reason) {
    var kept = kept(letter, letter.dead(reason));
    kept.ifPresent(
        it -> {
          counted(it, Outcome.DEAD);
          LOG.warn(
              "event=letter-dead mailbox={} letter={} reason={} attempts={}",
              it.mailbox(),
              it.id(),
              it.progress().reason(),
              it.progress().attempts());
        });
    return kept;
  }

  /** Has nothing more sent for an account. */
  void suspend(Mailbox mailbox, String reason) {
    LOG.warn("event=account-suspended mailbox={} reason={}", mailbox, reason);
    store.suspend(new Suspension(mailbox.channel(), mailbox.account(), clock.instant(), reason));
  }

  private Instant in(Duration wait) {
    return clock.instant().plus(wait);
  }

  private void counted(Letter letter, Outcome outcome) {
    meter.count(letter.to().channel(), outcome, 1);
  }

  private Optional<Letter> kept(Letter mine, Letter next) {
    return kept(mine, next, List.of(next));
  }

  private Optional<Letter> kept(Letter mine, Letter next, List<Letter> all) {
    while (true) {
      try {
        return store.change(all) ? Optional.of(next) : Optional.empty();
      } catch (StateUnavailable e) {
        if (Thread.currentThread().isInterrupted() || !clock.instant().isBefore(mine.due())) {
          throw e;
        }
        LockSupport.parkNanos(settings.pollInterval().toNanos());
      }
    }
  }
}
