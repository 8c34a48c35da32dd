package org.investorchat.retrieval.reference;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.investorchat.retrieval.reference.ReferenceLexicon.ListWords;

/** Compiles the patterns of the lexicon and reads the lists of numbers they find. */
final class NumberLists {

  /** A longer range is taken for its two ends. */
  private static final int LONGEST_RANGE = 30;

  private final ReferenceLexicon lexicon;
  private final Numerals numerals;
  private final Pattern number;
  private final Pattern range;

  NumberLists(ReferenceLexicon lexicon) {
    this.lexicon = lexicon;
    this.numerals = new Numerals(lexicon);
    String any = numerals.patternWithRomans();
    String behind = "(?:st|nd|rd|th)?" + said(ListWords::behind);
    this.number = Pattern.compile(any, Pattern.CASE_INSENSITIVE);
    this.range =
        Pattern.compile(
            "(?<first>%s)%s\\s*(?:%s)%s(?<last>%1$s)"
                .formatted(any, behind, lexicon.through(), said(ListWords::ahead)),
            Pattern.CASE_INSENSITIVE);
  }

  private String said(Function<ListWords, String> words) {
    return "\\s*(?:%s|%s)?\\s*"
        .formatted(words.apply(lexicon.measureWords()), words.apply(lexicon.sectionWords()));
  }

  /** Returns {@code pattern} with its placeholders filled. */
  Pattern compile(String pattern) {
    String one = numerals.pattern();
    String end = "(?![\\d%])(?![.,]\\d)(?!\\s*(?:" + lexicon.notNumbers() + "))";
    return Pattern.compile(
        pattern
            .replace("{list}", list(one, lexicon.measureWords()))
            .replace("{sections}", list(numerals.patternWithRomans(), lexicon.sectionWords()))
            .replace("{ordinal}", "(?:" + lexicon.ordinal() + ")")
            .replace("{between}", lexicon.between())
            .replace("{through}", lexicon.through())
            .replace("{law}", lexicon.law())
            .replace("{n}", one)
            .replace("{end}", end),
        Pattern.CASE_INSENSITIVE);
  }

  /** A range is not cut: of "21 to 25 million" nothing is left, not 21. */
  private String list(String number, ListWords words) {
    String joint = "\\s*(?:%s)?\\s*(?:%s)\\s*(?:%s)?\\s*";
    String any = lexicon.between() + "|" + lexicon.through();
    return "%s(?:%s%1$s)*(?!%s%1$s)"
        .formatted(
            number,
            joint.formatted(words.behind(), any, words.ahead()),
            joint.formatted(words.behind(), lexicon.through(), words.ahead()));
  }

  /** Returns whether any number stands in {@code text}. */
  boolean anyIn(String text) {
    return number.matcher(text).find();
  }

  /** Returns the value of one number. */
  int value(String numeral) {
    return numerals.value(numeral);
  }

  /** Returns the numbers of a list, ranges filled in. */
  IntStream numbers(String list) {
    var ends = range.matcher(list);
    if (ends.find()) {
      int first = numerals.value(ends.group("first"));
      int last = numerals.value(ends.group("last"));
      if (last > first && last - first <= LONGEST_RANGE) {
        var before = numbers(list.substring(0, ends.start()));
        var within = IntStream.rangeClosed(first, last);
        var after = numbers(list.substring(ends.end()));
        return IntStream.concat(before, IntStream.concat(within, after));
      }
    }
    return number.matcher(list).results().map(MatchResult::group).mapToInt(numerals::value);
  }
}
