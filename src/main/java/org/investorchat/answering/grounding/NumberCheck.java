package org.investorchat.answering.grounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.answering.grounding.Quantity.Bound;
import org.investorchat.knowledge.Language;

/**
 * Every figure stands in a cited clause, in either language, with its unit and on the same side of
 * it; counts count the same thing; ranges run the same way; a measure named by number is cited.
 */
final class NumberCheck implements Check {

  private static final BigDecimal LARGE = BigDecimal.valueOf(1000);
  private static final int AROUND = 25;

  private final Phrases vague;
  private final Phrases limits;
  private final Phrases measureNouns;

  NumberCheck(GroundingLexicon lexicon) {
    vague = Phrases.of(lexicon.numbers().vague());
    limits = Phrases.of(lexicon.numbers().limits());
    measureNouns = Phrases.of(lexicon.numbers().measureNouns());
  }

  @Override
  public List<String> faults(Claim claim) {
    List<String> faults = new ArrayList<>();
    var known = claim.cited().stream().flatMap(it -> it.figures().quantities().stream()).toList();
    var said = claim.body().figures().quantities();
    said.stream().filter(it -> !isCarried(it, known, claim)).forEach(it -> faults.add(it.label()));
    faults.addAll(turned(said, claim.cited()));
    faults.addAll(dates(claim));
    faults.addAll(references(claim));
    vague.found(claim.body().text(), claim.language()).stream()
        .filter(it -> claim.wordings().stream().noneMatch(text -> text.text().contains(it)))
        .forEach(faults::add);
    return faults;
  }

  private boolean isCarried(Quantity said, List<Quantity> known, Claim claim) {
    if (said.unit().equals("times")) {
      return known.stream().anyMatch(it -> same(it, said)) || isRatio(said, known);
    }
    if (isCountOfMeasures(said, claim) || isCountOfYear(said, claim)) {
      return true;
    }
    var same = known.stream().filter(it -> same(said, it)).toList();
    return !same.isEmpty()
        && same.stream().anyMatch(it -> sameSide(said, it, claim))
        && countsTheSame(said, same, claim);
  }

  private static boolean same(Quantity said, Quantity known) {
    boolean unitLeftOut =
        said.isBare() && known.unit().matches("[A-Z]{3}") && said.value().compareTo(LARGE) >= 0;
    return said.sameValue(known) && (said.unit().equals(known.unit()) || unitLeftOut);
  }

  private static boolean isRatio(Quantity said, List<Quantity> known) {
    return known.stream()
        .anyMatch(
            one ->
                known.stream()
                    .anyMatch(
                        two ->
                            one.unit().equals(two.unit())
                                && one.value().multiply(said.value()).compareTo(two.value()) == 0));
  }

  private boolean isCountOfMeasures(Quantity said, Claim claim) {
    String around = around(said, claim.body().text());
    return said.isBare()
        && measureNouns.in(around, claim.language())
        && claim.cited().stream()
            .anyMatch(it -> said.value().compareTo(BigDecimal.valueOf(it.measures())) == 0);
  }

  private static boolean isCountOfYear(Quantity said, Claim claim) {
    return said.isBare()
        && claim.cited().stream()
            .flatMap(it -> it.figures().dates().stream())
            .anyMatch(it -> it.startsWith(said.label() + "-"));
  }

  /** A figure without its bound is only the bound itself where the words around it say so. */
  private boolean sameSide(Quantity said, Quantity known, Claim claim) {
    return switch (said.bound()) {
      case NONE ->
          known.bound() == Bound.NONE
              || known.bound() == Bound.CEILING
              || limits.in(around(said, claim.body().text()), claim.language());
      case CEILING -> known.bound() != Bound.AT_LEAST;
      case AT_MOST, AT_LEAST -> known.bound() == said.bound();
    };
  }

  private static String around(Quantity said, String text) {
    return text.substring(
        Math.max(0, said.start() - AROUND), Math.min(text.length(), said.end() + AROUND));
  }

  /** What is counted must not be what the clause counts with another figure only. */
  private static boolean countsTheSame(Quantity said, List<Quantity> same, Claim claim) {
    if (said.noun().isEmpty() || same.stream().anyMatch(it -> it.noun().equals(said.noun()))) {
      return true;
    }
    return claim.wordings().stream()
        .flatMap(it -> it.figures().quantities().stream())
        .noneMatch(it -> it.isBare() && sameNoun(it.noun(), said.noun()) && !it.sameValue(said));
  }

  private static boolean sameNoun(String one, String two) {
    return !one.isEmpty() && (one.equals(two) || one.equals(two + "s") || two.equals(one + "s"));
  }

  /** Two figures that follow each other in a clause do not change places. */
  private static List<String> turned(List<Quantity> said, List<ClauseWording> clauses) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i + 1 < said.size(); i++) {
      var first = said.get(i);
      var second = said.get(i + 1);
      boolean ordered = clauses.stream().anyMatch(it -> follow(first, second, it));
      if (!ordered
          && first.factor().compareTo(BigDecimal.ONE) > 0
          && clauses.stream().anyMatch(it -> follow(second, first, it))) {
        faults.add(first.label() + " … " + second.label());
      }
    }
    return faults;
  }

  private static boolean follow(Quantity first, Quantity second, ClauseWording clause) {
    return Stream.of(clause.en(), clause.zh())
        .map(it -> it.figures().quantities())
        .anyMatch(
            known ->
                IntStream.range(0, known.size() - 1)
                    .anyMatch(
                        it ->
                            known.get(it).sameValue(first) && known.get(it + 1).sameValue(second)));
  }

  private static List<String> dates(Claim claim) {
    Set<String> known =
        claim.cited().stream()
            .flatMap(it -> it.figures().dates().stream())
            .collect(Collectors.toSet());
    return claim.body().figures().dates().stream()
        .filter(
            said ->
                known.stream()
                    .noneMatch(
                        it -> said.startsWith("-") ? it.endsWith(said) : it.startsWith(said)))
        .toList();
  }

  private static List<String> references(Claim claim) {
    Set<String> cited =
        claim.cited().stream()
            .flatMap(it -> Stream.of(Integer.toString(it.measure()), it.id().label()))
            .collect(Collectors.toSet());
    return claim.whole().figures().references().stream()
        .filter(it -> !cited.contains(it))
        .map(it -> claim.language() == Language.ENGLISH ? "measure " + it : it)
        .toList();
  }
}
