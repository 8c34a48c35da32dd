package org.investorchat.desk.draft;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Language;

/**
 * Tells whether a question says that a condition is met: it has the condition's figures and most of
 * its words. It rather misses one, which is then asked for, than takes one as said.
 */
public final class Mentions {

  /** Share of the condition's words that the question has. */
  private static final double SHARE = 0.65;

  /** The same of its characters, which are found more easily, beside one pair of neighbours. */
  private static final double CHARACTERS = 0.75;

  /** Share of its words from which a condition is still told. */
  private static final double LEFT = 0.5;

  /** Letters by which English words are the same: "registered" and "register". */
  private static final int STEM = 5;

  private static final Pattern WORD = Pattern.compile("[a-z][a-z&-]{2,}");
  private static final Pattern EMPTY =
      Pattern.compile("the|and|that|those|which|who|with|for|from|are|has|have|such|its|their|any");
  private static final String EMPTY_CHARACTERS = "\u7684\u5728\u4e14\u548c\u4e0e\u6216\u5185\u7b49";
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d,.]*");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  private Mentions() {}

  /** Returns whether {@code question}, in either language, mentions {@code condition}. */
  public static boolean mentions(String question, Bilingual condition) {
    String asked = ChineseScript.toSimplified(question).toLowerCase(Locale.ROOT);
    boolean chinese = HAN.matcher(asked).find();
    String wanted = (chinese ? condition.zh() : condition.en()).toLowerCase(Locale.ROOT);
    return figures(asked).containsAll(figures(wanted))
        && (chinese ? hasCharacters(asked, wanted) : share(words(asked), words(wanted)) >= SHARE);
  }

  private static boolean hasCharacters(String asked, String wanted) {
    return share(characters(asked), characters(wanted)) >= CHARACTERS
        && share(pairs(asked), pairs(wanted)) > 0;
  }

  /** Returns whether {@code text} has none, or hardly any, of the words of {@code condition}. */
  public static boolean lacks(String text, String condition, Language language) {
    String said = text.toLowerCase(Locale.ROOT);
    String wanted = condition.toLowerCase(Locale.ROOT);
    double share =
        language == Language.CHINESE
            ? share(pairs(said), pairs(wanted))
            : share(words(said), words(wanted));
    return share < LEFT;
  }

  private static double share(Set<String> said, Set<String> wanted) {
    return wanted.isEmpty()
        ? 0
        : (double) wanted.stream().filter(said::contains).count() / wanted.size();
  }

  private static Set<String> figures(String text) {
    Set<String> figures = new HashSet<>();
    FIGURE.matcher(text).results().forEach(it -> figures.add(it.group().replace(",", "")));
    return figures;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(it -> !EMPTY.matcher(it).matches())
        .forEach(it -> words.add(it.substring(0, Math.min(STEM, it.length()))));
    return words;
  }

  private static Set<String> characters(String text) {
    return text.codePoints()
        .filter(Character::isIdeographic)
        .filter(it -> EMPTY_CHARACTERS.indexOf(it) < 0)
        .mapToObj(Character::toString)
        .collect(Collectors.toSet());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    HAN.matcher(text).results().map(MatchResult::group).forEach(it -> addPairs(it, pairs));
    return pairs;
  }

  private static void addPairs(String run, Set<String> pairs) {
    for (int i = 0; i + 1 < run.length(); i++) {
      pairs.add(run.substring(i, i + 2));
    }
  }
}
