package org.investorchat.conversation;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much is taken as a question.
 *
 * @param maxCharacters the most characters a text may have once cleaned, in Unicode code points, at
 *     least 1
 */
@ConfigurationProperties(prefix = "intake", ignoreUnknownFields = false)
record IntakeSettings(int maxCharacters) {

  IntakeSettings {
    if (maxCharacters < 1) {
      throw new IllegalArgumentException(
          "intake.max-characters must be >= 1, got " + maxCharacters);
    }
  }
}
