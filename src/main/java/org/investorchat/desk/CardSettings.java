package org.investorchat.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How cards of the desk are published; see {@code config/application.yaml}.
 *
 * @param pollInterval how often other instances' publications are looked for
 * @param leastQuestions fewest ways of asking in each language, ≥ 1
 */
@ConfigurationProperties(prefix = "cards", ignoreUnknownFields = false)
record CardSettings(Duration pollInterval, int leastQuestions) {

  CardSettings {
    if (!pollInterval.isPositive()) {
      throw new IllegalArgumentException("cards.poll-interval must be > 0, got " + pollInterval);
    }
    if (leastQuestions < 1) {
      throw new IllegalArgumentException(
          "cards.least-questions must be >= 1, got " + leastQuestions);
    }
  }
}
