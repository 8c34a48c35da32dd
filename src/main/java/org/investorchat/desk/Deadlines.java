package org.investorchat.desk;

import java.time.Instant;
import org.investorchat.conversation.ServiceHours;
import org.springframework.stereotype.Component;

/** Tells by when tickets are to be answered. */
@Component
final class Deadlines {

  private final DeskSettings settings;
  private final ServiceHours hours;

  Deadlines(DeskSettings settings, ServiceHours hours) {
    this.settings = settings;
    this.hours = hours;
  }

  /** Returns the deadline of a ticket opened at {@code opened}: so many hours of work later. */
  Instant of(Urgency urgency, Instant opened) {
    return hours.after(opened, settings.deadlines().of(urgency));
  }
}
