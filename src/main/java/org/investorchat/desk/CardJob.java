package org.investorchat.desk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.investorchat.platform.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for publications: before the server takes its first question, then again and again, and at
 * once where something was decided at this instance. Indexing takes seconds, so it has a thread of
 * its own and holds up no other work.
 */
@Component
@ConditionalOnWebApplication
final class CardJob implements SmartInitializingSingleton, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CardJob.class);

  private final CardPublication publication;
  private final CardSettings settings;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("card-publication").factory());

  CardJob(CardPublication publication, CardSettings settings) {
    this.publication = publication;
    this.settings = settings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    refresh();
    long millis = settings.pollInterval().toMillis();
    var _ = thread.scheduleWithFixedDelay(this::refresh, millis, millis, TimeUnit.MILLISECONDS);
  }

  @EventListener
  void on(CardsChanged event) {
    thread.execute(this::refresh);
  }

  /** A card that cannot be had now is had when the store is back. */
  private void refresh() {
    try {
      publication.refresh();
    } catch (StateUnavailable e) {
      LOG.debug("event=cards-wait reason=\"{}\"", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("event=cards-not-read", e);
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
