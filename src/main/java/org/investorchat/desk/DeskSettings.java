package org.investorchat.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the desk works.
 *
 * @param lease how long a holder may do nothing before a ticket goes back to the queue
 * @param leaseInterval how often that is looked at
 * @param deliveryInterval how often it is tried to deliver what could not be
 * @param ticketLife how long a ticket is kept after its last change once nothing is left to do
 * @param retentionInterval how often what has expired is removed
 * @param deadlines by which tickets are to be answered
 */
@ConfigurationProperties(prefix = "desk", ignoreUnknownFields = false)
record DeskSettings(
    Duration lease,
    Duration leaseInterval,
    Duration deliveryInterval,
    Duration ticketLife,
    Duration retentionInterval,
    Deadlines deadlines) {

  DeskSettings {
    requirePositive("lease", lease);
    requirePositive("lease-interval", leaseInterval);
    requirePositive("delivery-interval", deliveryInterval);
    requirePositive("ticket-life", ticketLife);
    requirePositive("retention-interval", retentionInterval);
  }

  private static void requirePositive(String key, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException("desk." + key + " must be > 0, got " + value);
    }
  }

  /** Within how many hours of work a ticket is to be answered. */
  record Deadlines(Duration critical, Duration urgent, Duration ordinary) {

    Deadlines {
      requirePositive("deadlines.critical", critical);
      requirePositive("deadlines.urgent", urgent);
      requirePositive("deadlines.ordinary", ordinary);
    }

    Duration of(Urgency urgency) {
      return switch (urgency) {
        case CRITICAL -> critical;
        case URGENT -> urgent;
        case ORDINARY -> ordinary;
      };
    }
  }
}
