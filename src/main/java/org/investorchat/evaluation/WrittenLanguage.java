package org.investorchat.evaluation;

import java.lang.Character.UnicodeScript;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Language;

/** Tells whether a text is written in a reply language, by its characters alone. */
final class WrittenLanguage {

  private WrittenLanguage() {}

  /**
   * Returns whether {@code text} is in {@code language}: mostly Chinese characters or mostly Latin
   * words, and where Chinese not in the other script. A Latin word counts as much as a character.
   */
  static boolean is(ReplyLanguage language, String text) {
    long han = text.codePoints().filter(it -> UnicodeScript.of(it) == UnicodeScript.HAN).count();
    long words = text.split("\\P{IsLatin}+").length;
    boolean chinese = han > words;
    return chinese == (language.language() == Language.CHINESE) && inScript(language, text);
  }

  private static boolean inScript(ReplyLanguage language, String text) {
    return switch (language) {
      case ENGLISH -> true;
      case SIMPLIFIED_CHINESE -> !ChineseScript.isTraditional(text);
      case TRADITIONAL_CHINESE ->
          ChineseScript.isTraditional(text) || ChineseScript.toTraditional(text).equals(text);
    };
  }
}
