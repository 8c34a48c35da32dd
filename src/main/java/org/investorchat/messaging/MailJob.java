package org.investorchat.messaging;

import java.time.Clock;
import org.investorchat.platform.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what nobody has asked for, and what platforms no longer deliver again. */
@Component
@ConditionalOnWebApplication
final class MailJob {

  private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);
  private static final int AT_ONCE = 500;

  private final LetterStore store;
  private final LetterSettings settings;
  private final Clock clock;

  MailJob(LetterStore store, LetterSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${letters.retention-interval}")
  void removeOld() {
    var now = clock.instant();
    try {
      while (store.clearCounter(now, AT_ONCE) == AT_ONCE) {
        LOG.debug("event=counter-cleared count={}", AT_ONCE);
      }
      int removed = store.removeOld(now.minus(settings.life()), AT_ONCE);
      if (removed > 0) {
        LOG.info("event=letters-expired count={}", removed);
      }
    } catch (StateUnavailable e) {
      LOG.debug("event=mail-waits for=retention");
    }
  }
}
