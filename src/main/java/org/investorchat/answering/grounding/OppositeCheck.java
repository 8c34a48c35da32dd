package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.List;

/** A sentence does not say the opposite word: to narrow what the clause expands. */
final class OppositeCheck implements Check {

  private final List<Turn> turns = new ArrayList<>();

  /** Words that must not stand for their opposite. */
  private record Turn(Phrases said, Phrases opposite) {}

  OppositeCheck(GroundingLexicon lexicon) {
    for (var opposites : lexicon.polarity().opposites()) {
      var one = Phrases.of(opposites.one());
      var other = Phrases.of(opposites.other());
      turns.add(new Turn(one, other));
      turns.add(new Turn(other, one));
    }
  }

  @Override
  public List<String> faults(Claim claim) {
    return turns.stream().flatMap(it -> turned(it, claim).stream()).toList();
  }

  private static List<String> turned(Turn turn, Claim claim) {
    var found = turn.said().found(claim.body().text(), claim.language());
    boolean isTurned =
        !found.isEmpty()
            && claim.cited().stream().noneMatch(turn.said()::in)
            && claim.cited().stream().anyMatch(turn.opposite()::in);
    return isTurned ? found : List.of();
  }
}
