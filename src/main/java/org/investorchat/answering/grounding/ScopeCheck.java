package org.investorchat.answering.grounding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.investorchat.knowledge.ClauseId;

/** Clauses that give a cited clause its subject or scope are cited by the draft too. */
final class ScopeCheck implements Check {

  @Override
  public List<String> faults(Claim claim) {
    Set<ClauseId> cited =
        claim.draft().stream().flatMap(it -> it.cites().stream()).collect(Collectors.toSet());
    return claim.cited().stream()
        .flatMap(it -> it.clause().dependsOn().stream())
        .filter(it -> !cited.contains(it))
        .map(ClauseId::label)
        .distinct()
        .toList();
  }
}
