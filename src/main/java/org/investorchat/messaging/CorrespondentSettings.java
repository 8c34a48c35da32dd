package org.investorchat.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is kept of people who write from platforms.
 *
 * @param life how long they are known after they wrote last, > 0
 */
@ConfigurationProperties(prefix = "correspondents", ignoreUnknownFields = false)
record CorrespondentSettings(Duration life) {

  CorrespondentSettings {
    if (!life.isPositive()) {
      throw new IllegalArgumentException("correspondents.life must be > 0, got " + life);
    }
  }
}
