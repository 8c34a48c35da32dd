package org.investorchat.desk;

import java.time.Instant;
import org.investorchat.answering.ReplyLanguage;

/**
 * What was sent.
 *
 * @param messageId of the message in the caller's conversation
 * @param language that the text is in
 * @param text as the caller gets it
 */
public record Sending(
    String by,
    Instant at,
    String messageId,
    ReplyLanguage language,
    String text,
    Delivery delivery) {

  Sending arrived(Delivery how) {
    return new Sending(by, at, messageId, language, text, how);
  }

  /** Returns this without its text, which can arrive nowhere if it has not yet. */
  Sending redacted() {
    var ended = delivery == Delivery.PENDING ? Delivery.GONE : delivery;
    return new Sending(by, at, messageId, language, "", ended);
  }

  /** Returns no word of the text: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "Sending[by=" + by + ", at=" + at + ", delivery=" + delivery + "]";
  }

  /** Whether it has arrived. */
  public enum Delivery {
    /** It stands in the caller's conversation, or is on its way to where they wrote from. */
    DELIVERED("delivered"),
    /** It is on its way. */
    PENDING("pending"),
    /** It was said on the telephone. */
    SPOKEN("spoken"),
    /** There is nothing any more that leads to the caller. */
    GONE("gone");

    private final String id;

    Delivery(String id) {
      this.id = id;
    }

    /** Returns the name used in the API. */
    public String id() {
      return id;
    }
  }
}
