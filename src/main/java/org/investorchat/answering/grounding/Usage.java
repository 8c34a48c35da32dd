package org.investorchat.answering.grounding;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.investorchat.knowledge.ClauseId;

/** Tells which clauses, and which parts of a clause, a sentence speaks of. */
final class Usage {

  /** Share of the words only this text has, from which a sentence speaks of it. */
  private static final double SHARE = 0.25;

  /** A sentence that shares fewer words with its only clause speaks of something around it. */
  private static final int FEW = 2;

  private Usage() {}

  /**
   * Returns whether the claim speaks of {@code clause}, and does not cite it only because another
   * cited clause depends on it.
   */
  static boolean isUsed(ClauseWording clause, Claim claim) {
    if (claim.cited().size() == 1) {
      var terms = clause.in(claim.language()).terms();
      var said = claim.body().terms();
      long shared = said.stream().filter(terms::contains).count();
      return shared >= Math.min(FEW, said.size()) && shared > 0;
    }
    Set<String> own = new HashSet<>(clause.in(claim.language()).terms());
    for (var other : claim.cited()) {
      if (!other.id().equals(clause.id())) {
        own.removeAll(other.in(claim.language()).terms());
      }
    }
    return share(own, claim.body().terms()) >= SHARE;
  }

  /** Returns whether a cited clause depends on {@code clause}. */
  static boolean isScope(ClauseId clause, Claim claim) {
    return claim.cited().stream().anyMatch(it -> it.clause().dependsOn().contains(clause));
  }

  /** Returns the share of {@code terms} that stand in {@code said}; 0 when there are none. */
  static double share(Collection<String> terms, Set<String> said) {
    Set<String> distinct = new HashSet<>(terms);
    long shared = distinct.stream().filter(said::contains).count();
    return distinct.isEmpty() ? 0 : (double) shared / distinct.size();
  }
}
