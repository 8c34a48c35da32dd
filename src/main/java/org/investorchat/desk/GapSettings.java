package org.investorchat.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is kept of questions that went unanswered.
 *
 * @param life how long each is kept
 * @param mostEntries the most that are kept, the newest, at least 1
 * @param lowConfidence below which an answer that was given counts as a gap, in [0, 1]
 */
@ConfigurationProperties(prefix = "gaps", ignoreUnknownFields = false)
record GapSettings(Duration life, int mostEntries, double lowConfidence) {

  GapSettings {
    if (!life.isPositive()) {
      throw new IllegalArgumentException("gaps.life must be > 0, got " + life);
    }
    if (mostEntries < 1) {
      throw new IllegalArgumentException("gaps.most-entries must be >= 1, got " + mostEntries);
    }
    if (!(lowConfidence >= 0 && lowConfidence <= 1)) {
      throw new IllegalArgumentException(
          "gaps.low-confidence must be in [0, 1], got " + lowConfidence);
    }
  }
}
