package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.investorchat.knowledge.Language;

/** Tells whether sentences keep a condition: by a word of its kind, its name, figure or words. */
final class ConditionMatcher {

  /** Share of a condition's words, by weight, that keeps it. */
  private static final double SHARE = 0.5;

  private final ConditionReader reader;
  private final TermWeights weights;

  ConditionMatcher(ConditionReader reader, TermWeights weights) {
    this.reader = reader;
    this.weights = weights;
  }

  /** Returns whether {@code said} keeps {@code condition}, one of {@code all} of its clause. */
  boolean isKept(Condition condition, List<Condition> all, List<Wording> said) {
    return isTold(condition, all, said) || isSaid(condition, said) || isNamed(condition, said);
  }

  /** Told by a word of each of its kinds that is not another condition's own. */
  private boolean isTold(Condition condition, List<Condition> all, List<Wording> said) {
    return hasKinds(condition, said)
        && isTouched(condition, said)
        && condition.kinds().stream()
            .allMatch(
                kind ->
                    said.stream().mapToInt(it -> reader.count(kind, it)).sum()
                        > all.stream()
                            .filter(it -> !it.equals(condition) && it.kinds().contains(kind))
                            .filter(it -> isSaid(it, said))
                            .count());
  }

  private boolean hasKinds(Condition condition, List<Wording> said) {
    return !condition.kinds().isEmpty()
        && condition.kinds().stream()
            .allMatch(kind -> said.stream().anyMatch(it -> reader.count(kind, it) > 0));
  }

  private static boolean isTouched(Condition condition, List<Wording> said) {
    var own = condition.own(condition.alternatives().stream().flatMap(List::stream).toList());
    return own.isEmpty()
        || said.stream().anyMatch(it -> it.terms().stream().anyMatch(own::contains));
  }

  /** The same place, and the same figures, by whatever name. */
  private boolean isNamed(Condition condition, List<Wording> said) {
    Set<String> named =
        said.stream()
            .flatMap(it -> it.mentions().stream())
            .map(Mention::id)
            .collect(Collectors.toSet());
    return !condition.words().mentions().isEmpty()
        && condition.words().mentions().stream().allMatch(it -> named.contains(it.id()))
        && condition.hasFiguresIn(figures(said))
        && (condition.kinds().isEmpty() || hasKinds(condition, said));
  }

  /**
   * Half of its words that stand nowhere else in the clause are said, or half of all more often
   * than they stand elsewhere.
   */
  private boolean isSaid(Condition condition, List<Wording> said) {
    var figures = figures(said);
    if (!condition.hasFiguresIn(figures)) {
      return false;
    }
    List<String> terms = new ArrayList<>();
    said.forEach(it -> it.parts().forEach(part -> terms.addAll(part.terms())));
    return condition.isSide()
        || condition.alternatives().stream()
            .anyMatch(it -> isSaid(condition, it, terms, condition.words().language()));
  }

  private boolean isSaid(
      Condition condition, List<String> alternative, List<String> said, Language language) {
    return weights.share(condition.own(alternative), said::contains, language) >= SHARE
        || weights.share(
                new HashSet<>(alternative),
                it ->
                    Collections.frequency(said, it)
                        > Collections.frequency(condition.elsewhere(), it),
                language)
            >= SHARE;
  }

  private static List<Quantity> figures(List<Wording> said) {
    return said.stream().flatMap(it -> it.figures().quantities().stream()).toList();
  }
}
