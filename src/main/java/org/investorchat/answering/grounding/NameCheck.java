package org.investorchat.answering.grounding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.investorchat.answering.grounding.Mention.Kind;

/** Bodies, or places, that a sentence names are those of the cited clauses. */
final class NameCheck implements Check {

  private final Kind kind;
  private final Set<String> always;
  private final Function<ClauseWording, Set<String>> carried;

  /**
   * Creates a check of names of one kind.
   *
   * @param always ids that any sentence may name
   * @param carried ids that a sentence citing the clause may name
   */
  NameCheck(Kind kind, Set<String> always, Function<ClauseWording, Set<String>> carried) {
    this.kind = kind;
    this.always = Set.copyOf(always);
    this.carried = carried;
  }

  @Override
  public List<String> faults(Claim claim) {
    var text = claim.whole().text();
    var carriedIds =
        claim.cited().stream()
            .flatMap(it -> carried.apply(it).stream())
            .collect(Collectors.toSet());
    var foreign =
        claim.whole().mentions().stream()
            .filter(it -> it.kind() == kind && !always.contains(it.id()))
            .filter(it -> !carriedIds.contains(it.id()))
            .toList();
    return foreign.stream()
        .map(it -> text.substring(it.start(), it.end()))
        .filter(it -> !nests(it, claim, carriedIds))
        .distinct()
        .toList();
  }

  /** Haidian is named by the way when Haidian Park is named and carried. */
  private boolean nests(String name, Claim claim, Set<String> carriedIds) {
    String lower = name.toLowerCase(Locale.ROOT);
    return claim.whole().mentions().stream()
        .filter(it -> carriedIds.contains(it.id()))
        .map(it -> claim.whole().text().substring(it.start(), it.end()))
        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(lower));
  }
}
