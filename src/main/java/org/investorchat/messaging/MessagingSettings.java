package org.investorchat.messaging;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How messages of platforms are taken and answered.
 *
 * @param callTimeout how long a platform may take to answer a call, > 0
 * @param retries how long to wait before each further attempt to send; never empty
 */
@ConfigurationProperties(prefix = "messaging", ignoreUnknownFields = false)
record MessagingSettings(Duration callTimeout, List<Duration> retries) {

  MessagingSettings {
    retries = List.copyOf(retries);
    if (!callTimeout.isPositive()) {
      throw new IllegalArgumentException("messaging.call-timeout must be > 0, got " + callTimeout);
    }
    if (retries.isEmpty() || retries.stream().anyMatch(Duration::isNegative)) {
      throw new IllegalArgumentException("messaging.retries must be times >= 0, got " + retries);
    }
  }
}
