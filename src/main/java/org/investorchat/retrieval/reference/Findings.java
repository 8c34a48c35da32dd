package org.investorchat.retrieval.reference;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What patterns find in a text, one pattern after the other: what one has taken the next does not
 * see.
 */
final class Findings<T> {

  private final StringBuilder rest;
  private final Map<Integer, T> byStart = new TreeMap<>();

  Findings(String text) {
    this.rest = new StringBuilder(text);
  }

  /** Takes what {@code pattern} finds and keeps what {@code read} makes of it. */
  void take(Pattern pattern, Function<MatchResult, T> read) {
    pattern
        .matcher(rest.toString())
        .results()
        .forEach(
            it -> {
              byStart.put(it.start(), read.apply(it));
              rest.replace(it.start(), it.end(), " ".repeat(it.end() - it.start()));
            });
  }

  /** Returns what was found, in the order of the text. */
  Stream<T> inOrder() {
    return byStart.values().stream();
  }
}
