package org.investorchat.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Offers the store what waits for it: when the server starts, and again and again after a failure.
 * Runs in a server only: one question on the command line opens no journal.
 */
@Component
@ConditionalOnWebApplication
final class JournalReplay {

  private final Journal journal;

  JournalReplay(Journal journal) {
    this.journal = journal;
  }

  @Scheduled(fixedDelayString = "${state.replay-interval}")
  void replay() {
    journal.replay();
  }
}
