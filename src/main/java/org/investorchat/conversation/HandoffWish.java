package org.investorchat.conversation;

import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor who wants a person says.
 *
 * @param channel where they write from, such as {@link AutomaticAnswers#PORTAL}
 * @param language of the visitor where nothing was said yet
 * @param contact how to reach them, at most 200 characters; null when not given
 * @param note what they add, null when nothing
 * @param after id of the last message of a person, where it is not enough; a request before it and
 *     one after it are two. Null when nobody has answered yet
 */
public record HandoffWish(
    String channel,
    ReplyLanguage language,
    @Nullable String contact,
    @Nullable String note,
    @Nullable String after) {

  /** Returns neither contact nor note: a record's own would bring them into logs. */
  @Override
  public String toString() {
    return "HandoffWish[channel=" + channel + "]";
  }
}
