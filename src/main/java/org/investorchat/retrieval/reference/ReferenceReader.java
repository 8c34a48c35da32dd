package org.investorchat.retrieval.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.investorchat.retrieval.lexical.Resources;

/**
 * Finds the measures and clauses that a text names by number.
 *
 * <p>A number names a measure only beside a word that says so ({@code measure 9}, {@code no. 9},
 * their Chinese equals) or as a clause's id ({@code 7.4}): years, amounts, percentages, telephone
 * numbers and counts stand beside other words.
 */
public final class ReferenceReader {

  /** A longer range is taken for its two ends. */
  private static final int LONGEST_RANGE = 30;

  private record Found(int start, List<Reference> references) {}

  private final Numerals numerals;
  private final Pattern number;
  private final Pattern range;
  private final List<Pattern> certain;
  private final List<Pattern> likely;

  /** Creates a reader with the patterns of {@code lexicons/references.yaml}. */
  public ReferenceReader() {
    var lexicon = Resources.read("lexicons/references.yaml", ReferenceLexicon.class);
    this.numerals = new Numerals(lexicon);
    this.number = compile("{n}", lexicon);
    this.range = compile("(?<first>{n})\\s*(?:" + lexicon.through() + ")\\s*(?<last>{n})", lexicon);
    this.certain = lexicon.certain().stream().map(it -> compile(it, lexicon)).toList();
    this.likely = lexicon.likely().stream().map(it -> compile(it, lexicon)).toList();
  }

  private Pattern compile(String pattern, ReferenceLexicon lexicon) {
    String list = "{n}(?:\\s*(?:" + lexicon.between() + "|" + lexicon.through() + ")\\s*{n})*";
    String end = "(?![\\d%])(?![.,]\\d)(?!\\s*(?:" + lexicon.notNumbers() + "))";
    return Pattern.compile(
        pattern.replace("{list}", list).replace("{n}", numerals.pattern()).replace("{end}", end),
        Pattern.CASE_INSENSITIVE);
  }

  /** Returns what {@code text}, which must be folded, names, in the order named. */
  public List<Reference> read(String text) {
    if (!number.matcher(text).find()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    String rest = text;
    for (var pattern : certain) {
      rest = take(pattern, rest, true, found);
    }
    for (var pattern : likely) {
      rest = take(pattern, rest, false, found);
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Found::start))
        .flatMap(it -> it.references().stream())
        .distinct()
        .toList();
  }

  /** Adds what {@code pattern} finds, and returns the text with it blanked. */
  private String take(Pattern pattern, String text, boolean certain, List<Found> found) {
    var rest = new StringBuilder(text);
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new Found(matcher.start(), references(matcher, certain)));
      rest.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
    }
    return rest.toString();
  }

  private List<Reference> references(Matcher matcher, boolean certain) {
    if (matcher.namedGroups().containsKey("clause")) {
      int measure = numerals.value(matcher.group("measure"));
      return List.of(new Reference(measure, numerals.value(matcher.group("clause")), certain));
    }
    return numbers(matcher.group("measures"))
        .mapToObj(it -> new Reference(it, 0, certain))
        .toList();
  }

  /** Returns the numbers of a list, ranges filled in. */
  private IntStream numbers(String list) {
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
