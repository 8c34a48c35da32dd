package org.investorchat.accounts;

import java.time.Clock;
import org.investorchat.accounts.AccountEvent.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what happens to accounts. */
@Component
class AccountEvents {

  /** Names the application among those who do something. */
  static final String SYSTEM = "system";

  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  AccountEvents(ApplicationEventPublisher publisher, Clock clock) {
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Tells that {@code account} did something itself. */
  void publish(Kind kind, String account) {
    publish(kind, account, account);
  }

  void publish(Kind kind, String account, String by) {
    publisher.publishEvent(new AccountEvent(kind, account, by, clock.instant()));
  }
}
