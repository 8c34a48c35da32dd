package org.investorchat.conversation;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a text is in which script.
 *
 * @param han characters of Han script
 * @param kana characters of Hiragana and Katakana
 * @param others words in any other script but Latin; six letters count as one in scripts that set
 *     no spaces
 * @param latinWords words of two letters or more in Latin script
 */
record ScriptCount(int han, int kana, int others, List<String> latinWords) {

  /** Counts the scripts of {@code text}. */
  static ScriptCount of(String text) {
    int han = 0;
    int kana = 0;
    int others = 0;
    var latin = new ArrayList<String>();
    for (int from = 0; from < text.length(); ) {
      UnicodeScript script = script(text, from);
      int to = runEnd(text, from, script);
      int length = text.codePointCount(from, to);
      switch (script) {
        case HAN -> han += length;
        case HIRAGANA, KATAKANA -> kana += length;
        case LATIN -> latin.add(text.substring(from, to));
        case COMMON, INHERITED, UNKNOWN -> {}
        default -> others += (length + 5) / 6;
      }
      from = to;
    }
    return new ScriptCount(
        han, kana, others, latin.stream().filter(it -> it.length() > 1).toList());
  }

  /** Returns the Chinese words, at two characters a word. */
  int hanWords() {
    return (han + 1) / 2;
  }

  /** Returns the words in all scripts. */
  int words() {
    return hanWords() + kana + others + latinWords.size();
  }

  private static int runEnd(String text, int from, UnicodeScript script) {
    int to = from;
    while (to < text.length() && (script(text, to) == script || joins(text, to, script))) {
      to += Character.charCount(text.codePointAt(to));
    }
    return to;
  }

  /** An apostrophe or hyphen inside a Latin word, and marks on any letter. */
  private static boolean joins(String text, int at, UnicodeScript script) {
    if (script(text, at) == UnicodeScript.INHERITED) {
      return true;
    }
    return script == UnicodeScript.LATIN
        && "'’-".indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && script(text, at + 1) == UnicodeScript.LATIN;
  }

  private static UnicodeScript script(String text, int at) {
    int character = text.codePointAt(at);
    return Character.isLetter(character)
            || Character.getType(character) == Character.NON_SPACING_MARK
        ? UnicodeScript.of(character)
        : UnicodeScript.COMMON;
  }
}
