package org.investorchat.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.knowledge.BilingualWords;

/** Ways of saying one thing, in both languages; English ones match whole words. */
final class Phrasing {

  private static final String WHOLE_WORDS = "(?<![\\p{Alnum}'])(?:%s)(?![\\p{Alnum}])";

  private final List<Pattern> patterns;

  Phrasing(BilingualWords expressions) {
    this(expressions.en().stream().map(WHOLE_WORDS::formatted), expressions.zh().stream());
  }

  private Phrasing(Stream<String> en, Stream<String> zh) {
    this.patterns =
        Stream.concat(en, zh).map(it -> Pattern.compile(it, Pattern.CASE_INSENSITIVE)).toList();
  }

  /**
   * Returns the phrasing of which each expression is a word: where several begin, as they do in
   * Chinese, the longest counts.
   */
  static Phrasing ofWords(BilingualWords words) {
    String zh =
        words.zh().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|"));
    return new Phrasing(
        Stream.of(WHOLE_WORDS.formatted(String.join("|", words.en()))), Stream.of(zh));
  }

  /** Returns the first way that is the whole {@code text}; empty when none is. */
  Optional<Matcher> whole(String text) {
    return patterns.stream().map(it -> it.matcher(text)).filter(Matcher::matches).findFirst();
  }

  /** Returns whether one of the ways is the whole {@code text}. */
  boolean isWhole(String text) {
    return whole(text).isPresent();
  }

  /** Returns whether one of the ways occurs in {@code text}. */
  boolean isIn(String text) {
    return patterns.stream().anyMatch(it -> it.matcher(text).find());
  }

  /** Returns whether nothing but these ways is said in {@code text}. */
  boolean isAllOf(String text) {
    return letters(without(text)) == 0;
  }

  /** Returns {@code text} with a space in place of each way found. */
  String without(String text) {
    String left = text;
    for (var pattern : patterns) {
      left = pattern.matcher(left).replaceAll(" ");
    }
    return left.strip();
  }

  /** Returns {@code text} without these ways at its beginning. */
  String afterLead(String text) {
    String left = text;
    for (String before = ""; !before.equals(left); ) {
      before = left;
      for (var pattern : patterns) {
        var matcher = pattern.matcher(left);
        if (matcher.lookingAt() && matcher.end() < left.length()) {
          left = left.substring(matcher.end()).strip();
        }
      }
    }
    return left;
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
