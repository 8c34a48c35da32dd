package org.investorchat.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long conversations are remembered and how much they hold.
 *
 * @param life how long a conversation is kept after the last thing said in it
 * @param recordLife how long feedback and requests for a person are kept
 * @param maxQuestions the most questions of one conversation, at least 1
 * @param historyEntries the latest entries a follow-up question is read against, at least 1
 * @param answersUnderWay the most questions of one conversation that are answered or wait at a time
 *     in one instance, at least 1
 * @param turnWait how long a question waits for the one before it; more than {@code turnTime}, so
 *     that none is refused for a turn that will never be finished
 * @param turnTime after which a turn that was never finished gives way to the next
 * @param retentionInterval how often what has expired is removed
 * @param saveInterval how often it is tried to keep what was said while the store was away
 */
@ConfigurationProperties(prefix = "conversation", ignoreUnknownFields = false)
record ConversationSettings(
    Duration life,
    Duration recordLife,
    int maxQuestions,
    int historyEntries,
    int answersUnderWay,
    Duration turnWait,
    Duration turnTime,
    Duration retentionInterval,
    Duration saveInterval) {

  ConversationSettings {
    requirePositive("life", life);
    requirePositive("record-life", recordLife);
    requirePositive("max-questions", maxQuestions);
    requirePositive("history-entries", historyEntries);
    requirePositive("answers-under-way", answersUnderWay);
    requirePositive("turn-wait", turnWait);
    requirePositive("turn-time", turnTime);
    requirePositive("retention-interval", retentionInterval);
    requirePositive("save-interval", saveInterval);
    if (turnWait.compareTo(turnTime) <= 0) {
      throw new IllegalArgumentException(
          "conversation.turn-wait must exceed turn-time, got " + turnWait + " and " + turnTime);
    }
  }

  private static void requirePositive(String key, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException("conversation." + key + " must be > 0, got " + value);
    }
  }

  private static void requirePositive(String key, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("conversation." + key + " must be >= 1, got " + value);
    }
  }
}
