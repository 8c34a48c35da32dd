package org.investorchat.messaging;

import java.time.Instant;
import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A message from a person on a platform.
 *
 * @param messageId the platform's, the same each time it is delivered; with channel and account it
 *     tells messages apart
 * @param from where it came from and answers go
 * @param at when it was sent as the platform says
 * @param locale the language that the platform says its sender reads, null when it does not say
 */
public record Inbound(
    String messageId, Address from, Instant at, Content content, @Nullable ReplyLanguage locale) {

  /** What a message holds. */
  public sealed interface Content {

    /**
     * Words.
     *
     * @param text without mentions of this account
     */
    record Text(String text) implements Content {

      /** Returns no word of it. */
      @Override
      public String toString() {
        return "Text[" + text.length() + " characters]";
      }
    }

    /** Somebody is there for the first time and is to be greeted. */
    record Arrived() implements Content {}

    /**
     * Something that is not words, such as a picture.
     *
     * @param kind as the platform names it
     */
    record Other(String kind) implements Content {}
  }
}
