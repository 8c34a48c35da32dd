package org.investorchat.answering.grounding;

import java.util.ArrayList;
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
    List<String> faults = new ArrayList<>();
    for (var party : parties) {
      var said = party.found(claim.body().text(), claim.language());
      if (!said.isEmpty() && claim.cited().stream().noneMatch(party::in)) {
        faults.addAll(said);
      }
    }
    return faults;
  }
}
