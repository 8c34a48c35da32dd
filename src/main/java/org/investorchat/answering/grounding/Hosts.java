package org.investorchat.answering.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the parts of a clause that a condition goes with. */
final class Hosts {

  /** Share of a part's words that are conditions, from which it leads to the parts after it. */
  private static final double LEADING = 0.7;

  /** Share from which a last part is nothing but a condition of the parts before it. */
  private static final double CLOSING = 0.9;

  private Hosts() {}

  /**
   * Returns the parts that {@code condition} goes with, never empty.
   *
   * @param condition folded, a substring of the clause
   * @param conditional terms of all conditions of the clause
   */
  static List<Part> of(String condition, Wording clause, Set<String> conditional) {
    var parts = clause.parts();
    int start = Condition.find(condition, clause.text());
    int end = start + condition.length();
    var touched =
        IntStream.range(0, parts.size())
            .filter(it -> parts.get(it).start() < end && start < parts.get(it).end())
            .toArray();
    if (start < 0 || touched.length == 0) {
      return parts;
    }
    int first = touched[0];
    int last = touched[touched.length - 1];
    double share = share(parts.subList(first, last + 1), conditional);
    if (share >= LEADING && last + 1 < parts.size()) {
      return parts.subList(share >= CLOSING ? last + 1 : first, parts.size());
    }
    return share >= CLOSING && first > 0 ? parts.subList(0, first) : parts.subList(first, last + 1);
  }

  private static double share(List<Part> parts, Set<String> conditional) {
    Set<String> terms = new HashSet<>();
    parts.forEach(it -> terms.addAll(it.terms()));
    return Usage.share(terms, conditional);
  }
}
