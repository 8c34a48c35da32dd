package org.investorchat.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How letters are worked at.
 *
 * @param workers how many letters of an account are worked at at a time, ≥ 1
 * @param lease how long a letter belongs to who works at it, > 0
 * @param pollInterval how often each account is looked after without anything having come, > 0
 * @param answerAttempts how often an answer is tried that fails, ≥ 1
 * @param counterLife how long an answer can be asked for that is handed out in responses, > 0
 * @param life how long a letter is known, > 0
 * @param retentionInterval how often old letters are looked for, > 0
 * @param grace how long what is under way may take when the application stops, ≥ 0
 */
@ConfigurationProperties(prefix = "letters", ignoreUnknownFields = false)
record LetterSettings(
    int workers,
    Duration lease,
    Duration pollInterval,
    int answerAttempts,
    Duration counterLife,
    Duration life,
    Duration retentionInterval,
    Duration grace) {

  LetterSettings {
    requireOne("workers", workers);
    requireOne("answer-attempts", answerAttempts);
    requirePositive("lease", lease);
    requirePositive("poll-interval", pollInterval);
    requirePositive("counter-life", counterLife);
    requirePositive("life", life);
    requirePositive("retention-interval", retentionInterval);
    if (grace.isNegative()) {
      throw new IllegalArgumentException("letters.grace must be >= 0, got " + grace);
    }
  }

  private static void requireOne(String key, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("letters." + key + " must be >= 1, got " + value);
    }
  }

  private static void requirePositive(String key, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException("letters." + key + " must be > 0, got " + value);
    }
  }
}
