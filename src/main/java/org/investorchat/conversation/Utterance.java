package org.investorchat.conversation;

import java.util.Optional;
import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What a person said, as it came.
 *
 * @param wanted the language the caller wants, null for that of the text
 * @param channel where it came in, such as {@link AutomaticAnswers#PORTAL}
 */
public record Utterance(String text, @Nullable ReplyLanguage wanted, String channel) {

  /** Creates what came in a conversation. */
  public Utterance(String text, @Nullable ReplyLanguage wanted) {
    this(text, wanted, AutomaticAnswers.PORTAL);
  }

  /** Returns the language the caller wants; empty for that of the text. */
  public Optional<ReplyLanguage> language() {
    return Optional.ofNullable(wanted);
  }

  /** Returns no word of the text: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "Utterance[" + text.length() + " characters, wanted=" + wanted + "]";
  }
}
