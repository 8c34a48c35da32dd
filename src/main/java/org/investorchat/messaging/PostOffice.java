package org.investorchat.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the rounds of all accounts from {@link #start} to {@link #stop}. */
@Component
final class PostOffice {

  private final Map<Mailbox, Round> rounds = new LinkedHashMap<>();
  private final LetterSettings settings;
  private volatile boolean running;

  PostOffice(
      Channels channels, LetterStore store, Postman postman, LetterSettings settings, Clock clock) {
    this.settings = settings;
    channels
        .mailboxes()
        .forEach(it -> rounds.put(it, new Round(it, store, postman, settings, clock)));
  }

  /** Has the account's letters looked at at once. */
  void ring(Mailbox mailbox) {
    var round = rounds.get(mailbox);
    if (round != null) {
      round.ring();
    }
  }

  /** Begins the rounds. */
  void start() {
    running = true;
    rounds.values().forEach(Round::start);
  }

  /** Ends the rounds, once what is under way is done or has had its time. */
  void stop() {
    if (!running) {
      return;
    }
    running = false;
    try {
      for (var it : rounds.values()) {
        it.stopTaking();
      }
      finish(System.nanoTime() + settings.grace().toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void finish(long end) throws InterruptedException {
    for (var it : rounds.values()) {
      it.finish(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }
  }

  boolean isOpen() {
    return running;
  }
}
