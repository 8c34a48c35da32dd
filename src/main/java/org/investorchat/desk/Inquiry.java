package org.investorchat.desk;

import java.util.List;
import java.util.Optional;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know, and where it came from.
 *
 * @param channel such as {@code portal} or {@code phone}
 * @param conversation where the answer goes; null where it goes another way
 * @param language of the caller
 * @param question masked; empty where nothing was asked
 * @param note what the caller adds, masked; null when nothing
 * @param transcript what was said before, the oldest first; may be empty
 */
public record Inquiry(
    String channel,
    @Nullable ConversationId conversation,
    ReplyLanguage language,
    String question,
    @Nullable String note,
    @Nullable Contact contact,
    List<Line> transcript) {

  /** The channel of callers on the telephone, who are told what is sent. */
  public static final String PHONE = "phone";

  /** The channel of visitors in a conversation. */
  public static final String PORTAL = "portal";

  public Inquiry {
    transcript = List.copyOf(transcript);
  }

  /** Returns the conversation that the answer goes to. */
  public Optional<ConversationId> room() {
    return Optional.ofNullable(conversation);
  }

  /** Returns this inquiry in other words. */
  Inquiry asking(String words) {
    return new Inquiry(channel, conversation, language, words, note, contact, transcript);
  }

  /** Returns whether the caller is told the answer on the telephone. */
  boolean isSpoken() {
    return channel.equals(PHONE);
  }

  /** Returns this inquiry without a word of the caller, and without their conversation. */
  Inquiry redacted() {
    return new Inquiry(channel, null, language, "", null, null, List.of());
  }

  /** Returns no word of it: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "Inquiry[channel=" + channel + ", conversation=" + conversation + "]";
  }
}
