package org.investorchat.messaging;

import java.util.Objects;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.ChineseScript;
import org.jspecify.annotations.Nullable;

/**
 * The language in which the service speaks to somebody.
 *
 * @param known null where nothing tells; then it speaks both
 */
record Tongue(@Nullable ReplyLanguage known) {

  /**
   * Returns the language that somebody chose, else that of what they wrote, else that of their
   * platform.
   *
   * @param text null where it tells nothing, as what a button sends
   */
  static Tongue of(
      @Nullable ReplyLanguage chosen, @Nullable String text, @Nullable ReplyLanguage locale) {
    if (chosen != null) {
      return new Tongue(chosen);
    }
    if (text != null && text.codePoints().anyMatch(Character::isIdeographic)) {
      return new Tongue(chinese(text, locale));
    }
    boolean latin =
        text != null
            && text.chars().anyMatch(it -> (it >= 'a' && it <= 'z') || (it >= 'A' && it <= 'Z'));
    return new Tongue(latin ? ReplyLanguage.ENGLISH : locale);
  }

  private static ReplyLanguage chinese(String text, @Nullable ReplyLanguage locale) {
    boolean same = ChineseScript.toTraditional(text).equals(text);
    return ChineseScript.isTraditional(text)
            || (same && locale == ReplyLanguage.TRADITIONAL_CHINESE)
        ? ReplyLanguage.TRADITIONAL_CHINESE
        : ReplyLanguage.SIMPLIFIED_CHINESE;
  }

  /** Returns the languages to speak, in order. */
  Stream<ReplyLanguage> languages() {
    return known == null
        ? Stream.of(ReplyLanguage.SIMPLIFIED_CHINESE, ReplyLanguage.ENGLISH)
        : Stream.of(known);
  }

  /** Returns the first language to speak. */
  ReplyLanguage first() {
    return Objects.requireNonNullElse(known, ReplyLanguage.SIMPLIFIED_CHINESE);
  }
}
