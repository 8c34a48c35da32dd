package org.investorchat.conversation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.investorchat.conversation.MaskedText.Span;
import org.jspecify.annotations.Nullable;

/** The search for personal data in one text; what is found or kept is closed to later rules. */
final class PersonalDataSearch {

  private final String text;
  private final String lowerCase;
  private final long digits;
  private final BitSet closed = new BitSet();
  private final List<Span> found = new ArrayList<>();

  PersonalDataSearch(String text) {
    this.text = text;
    this.lowerCase = text.toLowerCase(Locale.ROOT);
    this.digits = text.chars().filter(it -> '0' <= it && it <= '9').count();
  }

  /** Returns whether {@code rule} finds anything where nothing is closed yet. */
  boolean finds(MaskingRule rule) {
    return concerns(rule)
        && rule.patterns().stream().anyMatch(it -> next(rule.kind(), it.matcher(text), 0) != null);
  }

  /** Finds what {@code rule} describes wherever nothing is closed yet. */
  void apply(MaskingRule rule) {
    if (concerns(rule)) {
      rule.patterns().forEach(it -> closeAll(rule.kind(), it.matcher(text)));
    }
  }

  /** Closes {@code match} to every later rule. */
  void keep(MatchResult match) {
    closed.set(match.start(), match.end());
  }

  /** Returns what was found, in the order of the rules. */
  List<Span> found() {
    return List.copyOf(found);
  }

  private boolean concerns(MaskingRule rule) {
    return digits >= rule.digits()
        && (rule.words().isEmpty() || rule.words().stream().anyMatch(lowerCase::contains));
  }

  private void closeAll(PersonalDatum kind, Matcher matcher) {
    for (Span span = next(kind, matcher, 0); span != null; span = next(kind, matcher, span.end())) {
      found.add(span);
      closed.set(span.start(), span.end());
    }
  }

  /** Goes on right behind the beginning of a refused match: it may hide another. */
  private @Nullable Span next(PersonalDatum kind, Matcher matcher, int from) {
    boolean named = matcher.namedGroups().containsKey("value");
    for (int at = from; at <= text.length() && matcher.find(at); at = matcher.start() + 1) {
      int start = named ? matcher.start("value") : matcher.start();
      int end = named ? matcher.end("value") : matcher.end();
      if (isOpen(start, end) && kind.accepts(text.substring(start, end))) {
        return new Span(kind, start, end);
      }
    }
    return null;
  }

  private boolean isOpen(int start, int end) {
    int next = closed.nextSetBit(start);
    return next < 0 || next >= end;
  }
}
