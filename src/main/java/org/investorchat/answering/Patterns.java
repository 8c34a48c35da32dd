package org.investorchat.answering;

import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.Language;

/** Regular expressions of equal standing in each language; either may match a mixed text. */
final class Patterns {

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final Pattern en;
  private final Pattern zh;

  Patterns(BilingualWords expressions) {
    this.en = compile(expressions.en(), "(?<![\\p{Alnum}])(?:%s)(?![\\p{Alnum}])");
    this.zh = compile(expressions.zh(), "(?:%s)");
  }

  private static Pattern compile(List<String> expressions, String frame) {
    return expressions.isEmpty()
        ? NOTHING
        : Pattern.compile(frame.formatted(String.join("|", expressions)), Pattern.CASE_INSENSITIVE);
  }

  /** Returns whether an expression of either language occurs in {@code text}. */
  boolean find(String text) {
    return en.matcher(text).find() || zh.matcher(text).find();
  }

  /** Returns whether an expression of {@code language} occurs in {@code text}. */
  boolean find(String text, Language language) {
    return (language == Language.ENGLISH ? en : zh).matcher(text).find();
  }

  /** Returns {@code text} with a space in place of each expression found. */
  String remove(String text) {
    return zh.matcher(en.matcher(text).replaceAll(" ")).replaceAll(" ");
  }

  /** Returns whether an expression of either language is the whole {@code text}. */
  boolean matches(String text) {
    return en.matcher(text).matches() || zh.matcher(text).matches();
  }

  /** Returns whether an expression of either language ends right where {@code text} ends. */
  boolean endsOf(String text) {
    return endsWith(en, text) || endsWith(zh, text);
  }

  private static boolean endsWith(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    return end == text.length();
  }
}
