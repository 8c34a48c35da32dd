package org.investorchat.answering;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How questions are answered; see {@code config/application.yaml}.
 *
 * @param cacheSize most answers kept, ≥ 0; 0 keeps none
 */
@ConfigurationProperties(prefix = "answering", ignoreUnknownFields = false)
record AnsweringSettings(int cacheSize) {

  AnsweringSettings {
    if (cacheSize < 0) {
      throw new IllegalArgumentException("answering.cache-size must be >= 0, got " + cacheSize);
    }
  }
}
