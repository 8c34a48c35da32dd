package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.Language;

/** Expressions of one meaning in both languages; English ones are found as whole words only. */
final class Phrases {

  private static final Pattern NONE = Pattern.compile("(?!)");

  private final Pattern en;
  private final Pattern zh;

  private Phrases(Pattern en, Pattern zh) {
    this.en = en;
    this.zh = zh;
  }

  /**
   * Returns the phrases of {@code words}.
   *
   * @param words regular expressions over folded text
   */
  static Phrases of(BilingualWords words) {
    return new Phrases(
        words.en().isEmpty()
            ? NONE
            : Pattern.compile(
                "(?<![\\p{Alnum}])(?:" + String.join("|", words.en()) + ")(?![\\p{Alnum}])",
                Pattern.CASE_INSENSITIVE),
        words.zh().isEmpty() ? NONE : Pattern.compile(String.join("|", words.zh())));
  }

  /** Returns the matcher of these phrases over {@code text}. */
  Matcher matcher(String text, Language language) {
    return switch (language) {
      case ENGLISH -> en.matcher(text);
      case CHINESE -> zh.matcher(text);
    };
  }

  /** Returns whether one of them stands in {@code text}. */
  boolean in(String text, Language language) {
    return matcher(text, language).find();
  }

  /** Returns whether a cited clause has one of them, in either language. */
  boolean in(ClauseWording clause) {
    return in(clause.text(Language.ENGLISH), Language.ENGLISH)
        || in(clause.text(Language.CHINESE), Language.CHINESE);
  }

  /** Returns those that stand in {@code text}, in its order. */
  List<String> found(String text, Language language) {
    List<String> found = new ArrayList<>();
    var matcher = matcher(text, language);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  /** Returns those that a sentence has where none of the clauses it cites has one. */
  List<String> addedBy(Claim claim) {
    return claim.cited().stream().anyMatch(this::in)
        ? List.of()
        : found(claim.body().text(), claim.language());
  }

  /** Returns what stands between them in {@code text}. */
  Stream<String> split(String text, Language language) {
    return matcher(text, language).pattern().splitAsStream(text);
  }

  /** Returns {@code text} with each of them replaced by a space. */
  String without(String text, Language language) {
    return matcher(text, language).replaceAll(" ");
  }
}
