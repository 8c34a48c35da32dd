package org.investorchat.conversation;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much of a conversation that only the caller remembers is regarded.
 *
 * @param questions the latest earlier ones a question is read against, at least 0
 */
@ConfigurationProperties(prefix = "retelling", ignoreUnknownFields = false)
record RetellingSettings(int questions) {

  RetellingSettings {
    if (questions < 0) {
      throw new IllegalArgumentException("retelling.questions must be >= 0, got " + questions);
    }
  }
}
