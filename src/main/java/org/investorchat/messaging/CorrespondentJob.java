package org.investorchat.messaging;

import org.investorchat.platform.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets correspondents whose time is over, as often as conversations are looked at. */
@Component
@ConditionalOnWebApplication
final class CorrespondentJob {

  private static final Logger LOG = LoggerFactory.getLogger(CorrespondentJob.class);

  private final CorrespondentStore store;

  CorrespondentJob(CorrespondentStore store) {
    this.store = store;
  }

  @Scheduled(fixedDelayString = "${conversation.retention-interval}")
  void removeExpired() {
    try {
      int removed = store.removeExpired();
      if (removed > 0) {
        LOG.info("event=correspondents-expired count={}", removed);
      }
    } catch (StateUnavailable e) {
      LOG.warn("event=retention-failed reason=\"{}\"", e.getMessage());
    }
  }
}
