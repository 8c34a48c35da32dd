package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.investorchat.answering.grounding.Quantity.Bound;
import org.investorchat.knowledge.Language;

/**
 * Where a clause says what follows below a threshold and what follows above it, a sentence keeps
 * the two apart: not exceeding 20 million yuan is exempt, exceeding it is levied by half.
 */
final class OutcomeCheck implements Check {

  private static final Set<Bound> SIDES = EnumSet.of(Bound.AT_MOST, Bound.AT_LEAST);
  private static final Pattern STOP = Pattern.compile("[;,。]| and | while | whereas | but ");

  private final BoundReader bounds;
  private final List<Phrases> outcomes;
  private final PerClause<Map<Bound, Set<Integer>>> thresholds;

  OutcomeCheck(GroundingLexicon lexicon, Library library) {
    bounds = new BoundReader(lexicon.numbers());
    outcomes = lexicon.outcomes().stream().map(Phrases::of).toList();
    thresholds = new PerClause<>(library, (clause, language) -> threshold(clause.in(language)));
  }

  /** Returns what stands on the sides of a clause's threshold; empty when it has not both. */
  private List<Map<Bound, Set<Integer>>> threshold(Wording clause) {
    var sides = sides(clause.text(), clause.language());
    return sides.size() == SIDES.size() ? List.of(sides) : List.of();
  }

  @Override
  public List<String> faults(Claim claim) {
    String text = claim.body().text();
    return claim.cited().stream()
        .flatMap(it -> thresholds.of(it, claim.language()).stream())
        .filter(it -> !carries(it, sides(text, claim.language())))
        .map(_ -> "on the other side of the threshold")
        .toList();
  }

  private static boolean carries(
      Map<Bound, Set<Integer>> threshold, Map<Bound, Set<Integer>> said) {
    return said.entrySet().stream()
        .allMatch(it -> threshold.getOrDefault(it.getKey(), Set.of()).containsAll(it.getValue()));
  }

  /** Returns which outcomes, by index, stand on each side of a threshold. */
  private Map<Bound, Set<Integer>> sides(String text, Language language) {
    Map<Bound, Set<Integer>> sides = new EnumMap<>(Bound.class);
    List<Integer> before = new ArrayList<>();
    var side = Bound.NONE;
    for (String stretch : STOP.splitAsStream(text).toList()) {
      var named =
          bounds.in(stretch).stream().map(it -> it == Bound.CEILING ? Bound.AT_MOST : it).toList();
      side = named.isEmpty() ? side : named.getLast();
      before.addAll(outcomes(stretch, language));
      if (SIDES.contains(side)) {
        sides.computeIfAbsent(side, _ -> new HashSet<>()).addAll(before);
        before.clear();
      }
    }
    return sides;
  }

  private List<Integer> outcomes(String stretch, Language language) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).in(stretch, language)) {
        found.add(i);
      }
    }
    return found;
  }
}
