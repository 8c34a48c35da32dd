package org.investorchat.desk;

import java.time.Clock;
import org.investorchat.desk.gap.GapStore;
import org.investorchat.platform.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes old gaps, and groups the others beforehand: placing a question takes some 10 ms, so that
 * whoever looks first after a start, or after the knowledge has changed, would wait for seconds.
 */
@Component
@ConditionalOnWebApplication
final class GapJob {

  private static final Logger LOG = LoggerFactory.getLogger(GapJob.class);

  private final GapStore store;
  private final GapGrouping grouping;
  private final GapSettings settings;
  private final Clock clock;

  GapJob(GapStore store, GapGrouping grouping, GapSettings settings, Clock clock) {
    this.store = store;
    this.grouping = grouping;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${desk.retention-interval}")
  void keepInOrder() {
    try {
      var from = clock.instant().minus(settings.life());
      int removed = store.removeBefore(from);
      if (removed > 0) {
        LOG.info("event=gaps-expired count={}", removed);
      }
      grouping.group(store.since(from));
    } catch (StateUnavailable e) {
      LOG.debug("event=gaps-wait");
    }
  }
}
