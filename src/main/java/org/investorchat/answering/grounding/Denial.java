package org.investorchat.answering.grounding;

import java.util.Set;

/**
 * A word that denies or does away with something, in its place.
 *
 * @param cue the word
 * @param removal whether it does away with something, rather than deny
 * @param overRemoval whether it denies a removal or an exemption
 * @param focus the terms right after it
 * @param part all terms of the part it stands in
 */
record Denial(
    String cue, boolean removal, boolean overRemoval, Set<String> focus, Set<String> part) {

  Denial {
    focus = Set.copyOf(focus);
    part = Set.copyOf(part);
  }

  /** Returns the terms denied: those that follow, or the whole part where none does. */
  Set<String> denied() {
    return focus.isEmpty() ? part : focus;
  }

  /**
   * Returns whether a clause that has this one carries {@code said}. The words after the cue
   * decide; where the clause has none of them, the part they stand in does.
   *
   * @param vocabulary of the clauses
   */
  boolean carries(Denial said, Set<String> vocabulary) {
    var denied = removal ? part : denied();
    if (said.removal) {
      return meet(said.part, denied);
    }
    boolean exact = meet(said.focus, vocabulary);
    return said.overRemoval == overRemoval && meet(exact ? said.focus : said.part, denied);
  }

  private static boolean meet(Set<String> one, Set<String> two) {
    return one.stream().anyMatch(two::contains);
  }
}
