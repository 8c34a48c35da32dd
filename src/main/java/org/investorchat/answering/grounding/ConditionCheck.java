package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A condition goes with the part of the clause it stands in: a draft that speaks of that part keeps
 * the condition, by a word of each of its kinds or by its own words. A condition that is a part of
 * its own goes with the parts that follow, or with those before when it comes last.
 */
final class ConditionCheck implements Check {

  private final ConditionMatcher matcher;
  private final PerClause<Condition> conditions;

  ConditionCheck(ConditionReader reader, ConditionMatcher matcher, Library library) {
    this.matcher = matcher;
    conditions = new PerClause<>(library, reader::conditions);
  }

  @Override
  public List<String> faults(Claim claim) {
    List<String> faults = new ArrayList<>();
    for (var clause : claim.cited()) {
      var all = conditions.of(clause, claim.language());
      var said = claim.about(clause.id()).stream().map(Statement::whole).toList();
      all.stream()
          .filter(it -> bears(it, clause, claim) && !matcher.isKept(it, all, said))
          .forEach(it -> faults.add(it.label()));
    }
    return faults;
  }

  private static boolean bears(Condition condition, ClauseWording clause, Claim claim) {
    if (Usage.isScope(clause.id(), claim)) {
      return !isVerbatim(claim);
    }
    return condition.hostOnly().isEmpty()
        ? Usage.isUsed(clause, claim)
        : condition.bearsOn(claim.body());
  }

  private static boolean isVerbatim(Claim claim) {
    String said = claim.whole().text().toLowerCase(Locale.ROOT);
    return claim.wordings().stream()
        .map(it -> it.text().toLowerCase(Locale.ROOT))
        .anyMatch(it -> it.contains(said) || said.contains(it));
  }
}
