package org.investorchat.messaging;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens the post office while the server runs; one question on the command line opens none. It
 * closes after the web server, so that what came last is looked after, and before the store.
 */
@Component
@ConditionalOnWebApplication
final class OfficeHours implements SmartLifecycle {

  private final PostOffice office;

  OfficeHours(PostOffice office) {
    this.office = office;
  }

  @Override
  public void start() {
    office.start();
  }

  @Override
  public void stop() {
    office.stop();
  }

  @Override
  public boolean isRunning() {
    return office.isOpen();
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
