package org.investorchat.channels;

import java.lang.Character.UnicodeScript;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.ChineseScript;

/**
 * The words of a search.
 *
 * @param language told by their script: Chinese where a Chinese character stands among them
 * @param mixed whether Latin letters stand beside Chinese characters
 */
public record SearchWords(String text, ReplyLanguage language, boolean mixed) {

  /** Returns the words of {@code text}. */
  public static SearchWords of(String text) {
    boolean han = text.codePoints().anyMatch(it -> UnicodeScript.of(it) == UnicodeScript.HAN);
    boolean latin = text.codePoints().anyMatch(it -> UnicodeScript.of(it) == UnicodeScript.LATIN);
    return new SearchWords(text, language(text, han), han && latin);
  }

  private static ReplyLanguage language(String text, boolean han) {
    if (!han) {
      return ReplyLanguage.ENGLISH;
    }
    return ChineseScript.isTraditional(text)
        ? ReplyLanguage.TRADITIONAL_CHINESE
        : ReplyLanguage.SIMPLIFIED_CHINESE;
  }
}
