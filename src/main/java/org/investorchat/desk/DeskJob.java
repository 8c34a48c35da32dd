package org.investorchat.desk;

import java.time.Clock;
import org.investorchat.platform.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does what nobody asks for: leases end, answers that wait are delivered, old tickets go. Runs in a
 * server only: one question on the command line opens no store.
 */
@Component
@ConditionalOnWebApplication
final class DeskJob {

  private static final Logger LOG = LoggerFactory.getLogger(DeskJob.class);
  private static final int AT_ONCE = 500;

  private final Leases leases;
  private final Deliverer deliverer;
  private final TicketStore store;
  private final DeskSettings settings;
  private final Clock clock;

  DeskJob(
      Leases leases, Deliverer deliverer, TicketStore store, DeskSettings settings, Clock clock) {
    this.leases = leases;
    this.deliverer = deliverer;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${desk.lease-interval}")
  void endLeases() {
    tried("leases", leases::returnAll);
  }

  @Scheduled(fixedDelayString = "${desk.delivery-interval}")
  void deliver() {
    tried("delivery", deliverer::deliverAll);
  }

  @Scheduled(fixedDelayString = "${desk.retention-interval}")
  void removeOld() {
    tried(
        "retention",
        () -> {
          int removed = store.removeDone(clock.instant().minus(settings.ticketLife()), AT_ONCE);
          if (removed > 0) {
            LOG.info("event=tickets-expired count={}", removed);
          }
        });
  }

  /** The store may be back the next time. */
  private static void tried(String what, Runnable work) {
    try {
      work.run();
    } catch (StateUnavailable e) {
      LOG.debug("event=desk-waits for={}", what);
    }
  }
}
