package org.investorchat.retrieval.lexical;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Characters and pairs of adjacent characters; words of letters and digits whole, in lower case.
 *
 * <p>On CMRC 93.5 % right first, against 91.9 with smartcn's words and 92.8 with pairs alone.
 */
final class ChineseAnalysis implements TextAnalysis {

  @Override
  public List<Term> units(String text) {
    var units = new ArrayList<Term>();
    int at = 0;
    while (at < text.length()) {
      int end = unitEnd(text, at);
      if (end > at) {
        units.add(new Term(text.substring(at, end).toLowerCase(Locale.ROOT), at, end));
      }
      at = Math.max(end, at + 1);
    }
    return units;
  }

  @Override
  public List<Term> terms(List<Term> units) {
    var terms = new ArrayList<Term>(2 * units.size());
    for (int i = 0; i < units.size(); i++) {
      var unit = units.get(i);
      terms.add(unit);
      if (i + 1 < units.size() && pairs(unit, units.get(i + 1))) {
        var next = units.get(i + 1);
        terms.add(new Term(unit.text() + next.text(), unit.start(), next.end()));
      }
    }
    return terms;
  }

  private static boolean pairs(Term one, Term next) {
    return one.end() == next.start() && isHan(one.text(), 0) && isHan(next.text(), 0);
  }

  /** Returns where the unit that begins at {@code start} ends; {@code start} where none begins. */
  private static int unitEnd(String text, int start) {
    if (isHan(text, start)) {
      return start + Character.charCount(text.codePointAt(start));
    }
    int end = start;
    while (end < text.length() && isWordPart(text, start, end)) {
      end++;
    }
    return end;
  }

  private static boolean isWordPart(String text, int start, int at) {
    char character = text.charAt(at);
    if (character == '&' || character == '.') {
      return at > start && at + 1 < text.length() && isAscii(text.charAt(at + 1));
    }
    return Character.isLetterOrDigit(character) && !isHan(text, at);
  }

  private static boolean isAscii(char character) {
    return character < 128 && Character.isLetterOrDigit(character);
  }

  private static boolean isHan(String text, int at) {
    return UnicodeScript.of(text.codePointAt(at)) == UnicodeScript.HAN;
  }
}
