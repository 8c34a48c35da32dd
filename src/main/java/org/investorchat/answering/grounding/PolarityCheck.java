package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a clause denies stays denied and nothing else is. A cue such as "not" or "exempt" is held
 * against the cues of the clauses by the words that follow it.
 */
final class PolarityCheck implements Check {

  /** A sentence that has so many of the words a clause denies speaks of the same. */
  private static final int SHARED = 2;

  private final DenialReader reader;
  private final PerClause<Denial> denials;
  private final PerClause<Part> affirmations;

  PolarityCheck(DenialReader reader, Library library) {
    this.reader = reader;
    denials = new PerClause<>(library, (clause, language) -> reader.denials(clause.in(language)));
    affirmations =
        new PerClause<>(library, (clause, language) -> affirmations(clause.in(language)));
  }

  private List<Part> affirmations(Wording wording) {
    return wording.parts().stream()
        .filter(it -> reader.denials(it, wording.language()).isEmpty())
        .toList();
  }

  @Override
  public List<String> faults(Claim claim) {
    var said = reader.denials(claim.body());
    var carried =
        claim.cited().stream().flatMap(it -> denials.of(it, claim.language()).stream()).toList();
    List<String> faults = new ArrayList<>(added(said, carried, claim));
    if (!carried.isEmpty()) {
      faults.addAll(dropped(carried, claim));
    }
    return faults;
  }

  private static List<String> added(List<Denial> said, List<Denial> carried, Claim claim) {
    Set<String> vocabulary = new HashSet<>();
    claim.wordings().forEach(it -> vocabulary.addAll(it.terms()));
    return said.stream()
        .filter(it -> carried.stream().noneMatch(other -> other.carries(it, vocabulary)))
        .map(it -> it.cue() + " " + it.focus())
        .toList();
  }

  private List<String> dropped(List<Denial> carried, Claim claim) {
    var affirmed = affirmations(claim.body());
    return carried.stream()
        .filter(it -> isDropped(it, affirmed, claim.body()) && !isSaidElsewhere(it, claim))
        .map(it -> "without " + it.cue() + " " + it.focus())
        .toList();
  }

  /** The sentence says what the clause denies, and denies nothing there. */
  private static boolean isDropped(Denial carried, List<Part> affirmed, Wording said) {
    var saying =
        said.parts().stream()
            .filter(it -> it.terms().stream().anyMatch(carried.denied()::contains))
            .toList();
    Set<String> shared = new HashSet<>();
    saying.forEach(it -> shared.addAll(it.terms()));
    shared.retainAll(carried.denied());
    return !carried.denied().isEmpty()
        && shared.size() >= Math.min(SHARED, carried.denied().size())
        && affirmed.containsAll(carried.removal() ? said.parts() : saying);
  }

  /** The clauses also say the same words without denying them. */
  private boolean isSaidElsewhere(Denial carried, Claim claim) {
    return claim.cited().stream()
        .flatMap(it -> affirmations.of(it, claim.language()).stream())
        .anyMatch(it -> new HashSet<>(it.terms()).containsAll(carried.denied()));
  }
}
