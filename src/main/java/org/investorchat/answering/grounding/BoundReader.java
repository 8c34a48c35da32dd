package org.investorchat.answering.grounding;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.grounding.Quantity.Bound;
import org.investorchat.knowledge.BilingualWords;
import org.jspecify.annotations.Nullable;

/** Tells whether a figure is an upper or a lower bound by the words around it. */
final class BoundReader {

  private static final int REACH = 40;
  private static final Pattern GAP = Pattern.compile("[^,;:.。、()\\d]{0,15}");

  private final Pattern before;
  private final Pattern after;

  BoundReader(GroundingLexicon.Numbers numbers) {
    before =
        Pattern.compile(
            "(?<most>%s)|(?<least>%s)|(?<ceiling>%s)"
                .formatted(
                    alternatives(numbers.atMost()),
                    alternatives(numbers.atLeast()),
                    alternatives(numbers.ceilings())),
            Pattern.CASE_INSENSITIVE);
    after =
        Pattern.compile(
            "^ ?(?:(?<most>%s)|(?<least>%s))"
                .formatted(alternatives(numbers.orLess()), alternatives(numbers.orMore())),
            Pattern.CASE_INSENSITIVE);
  }

  private static String alternatives(BilingualWords words) {
    return Stream.concat(
            words.en().stream().map(it -> "(?<![A-Za-z])" + it + "(?![A-Za-z])"),
            words.zh().stream())
        .collect(Collectors.joining("|"));
  }

  /** Returns the bound of the figure at {@code start} to {@code end} of {@code text}. */
  Bound at(String text, int start, int end) {
    var follows = after.matcher(text.substring(end));
    if (follows.find()) {
      return follows.group("most") == null ? Bound.AT_LEAST : Bound.AT_MOST;
    }
    String preceding = text.substring(Math.max(0, start - REACH), start);
    var precedes = before.matcher(preceding);
    var bound = Bound.NONE;
    while (precedes.find()) {
      if (GAP.matcher(preceding.substring(precedes.end())).matches()) {
        bound = bound(precedes.group("most"), precedes.group("least"));
      }
    }
    return bound;
  }

  /** Returns whether {@code text} says that something is above or below a bound it may not name. */
  List<Bound> in(String text) {
    return before
        .matcher(text)
        .results()
        .map(it -> bound(it.group("most"), it.group("least")))
        .toList();
  }

  private static Bound bound(@Nullable String most, @Nullable String least) {
    if (most != null) {
      return Bound.AT_MOST;
    }
    return least == null ? Bound.CEILING : Bound.AT_LEAST;
  }
}
