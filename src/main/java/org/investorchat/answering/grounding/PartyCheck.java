package org.investorchat.answering.grounding;

import java.util.List;

/**
 * A sentence speaks of the parties its clauses speak of: what is promised to enterprises is not
 * said of individuals, what is said of foreign-funded ones not of domestic ones.
 */
final class PartyCheck implements Check {

  private final List<Phrases> parties;

  PartyCheck(GroundingLexicon lexicon) {
    parties = lexicon.parties().stream().map(Phrases::of).toList();
  }

  @Override
  public List<String> faults(Claim claim) {
    return parties.stream().flatMap(it -> it.addedBy(claim).stream()).toList();
  }
}
