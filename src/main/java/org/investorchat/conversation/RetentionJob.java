package org.investorchat.conversation;

import org.investorchat.platform.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what has expired, and brings in what was said while the store was away. Runs in a server
 * only: one question on the command line opens no store.
 */
@Component
@ConditionalOnWebApplication
final class RetentionJob {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

  private final ConversationStore store;
  private final Access access;

  RetentionJob(ConversationStore store, Access access) {
    this.store = store;
    this.access = access;
  }

  @Scheduled(fixedDelayString = "${conversation.retention-interval}")
  void removeExpired() {
    try {
      int removed = store.removeExpired();
      if (removed > 0) {
        LOG.info("event=conversations-expired count={}", removed);
      }
    } catch (StateUnavailable e) {
      LOG.warn("event=retention-failed reason=\"{}\"", e.getMessage());
    }
  }

  /** Visitors who say no more find what they said all the same. */
  @Scheduled(fixedDelayString = "${conversation.save-interval}")
  void saveUnsaved() {
    try {
      access.enterAll();
    } catch (StateUnavailable e) {
      LOG.debug("event=still-unsaved");
    }
  }
}
