package org.investorchat.conversation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells others what happened; what they make of it never fails an answer. */
@Component
class Announcements {

  private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

  private final ApplicationEventPublisher events;

  Announcements(ApplicationEventPublisher events) {
    this.events = events;
  }

  /** Publishes {@code event}. */
  void tell(Object event) {
    try {
      events.publishEvent(event);
    } catch (RuntimeException e) {
      LOG.warn(
          "event=announcement-failed of={} reason={}",
          event.getClass().getSimpleName(),
          e.getClass().getSimpleName());
    }
  }
}
