package org.investorchat.answering.grounding;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.investorchat.answering.grounding.Quantity.Bound;

/**
 * A condition of a clause in one language.
 *
 * @param label the clause's label and the condition's own words
 * @param words what it says
 * @param alternatives terms of each of its alternatives, of which one is enough
 * @param kinds the kinds of condition it is, by index; may be empty
 * @param elsewhere terms of the clause outside it, each as often as it stands there
 * @param hostTerms terms of the parts it goes with, without its own
 * @param hostOnly those of them that no other part has; empty when the clause is one part
 * @param hostFigures figures of those parts
 */
record Condition(
    String label,
    Wording words,
    List<List<String>> alternatives,
    Set<Integer> kinds,
    List<String> elsewhere,
    Set<String> hostTerms,
    Set<String> hostOnly,
    List<Quantity> hostFigures) {

  /** Share of the words only the host has, from which a draft speaks of it. */
  private static final double OWN_SHARE = 0.25;

  /** Share of all its words, where it has hardly any of its own. */
  private static final double SHARE = 0.5;

  private static final int FEW = 3;

  /** Returns whether {@code said} speaks of what this condition goes with. */
  boolean bearsOn(Wording said) {
    var terms = said.terms();
    boolean speaks =
        hostOnly.size() < FEW
            ? Usage.share(hostTerms, terms) >= SHARE
            : Usage.share(hostOnly, terms) >= OWN_SHARE;
    return speaks
        || hostFigures.stream()
            .anyMatch(it -> said.figures().quantities().stream().anyMatch(it::sameValue));
  }

  /** Returns the terms of {@code alternative} that stand nowhere else in the clause. */
  Set<String> own(Collection<String> alternative) {
    Set<String> own = new HashSet<>(alternative);
    elsewhere.forEach(own::remove);
    return own;
  }

  /** Returns whether every figure of the condition is among {@code said}; a bare one may lack. */
  boolean hasFiguresIn(List<Quantity> said) {
    return words.figures().quantities().stream()
        .filter(it -> !it.isBare() || it.value().compareTo(BigDecimal.ONE) != 0)
        .allMatch(it -> said.stream().anyMatch(it::sameValue));
  }

  /** Returns whether it is one side of a threshold, which another check keeps apart. */
  boolean isSide() {
    return words.figures().quantities().stream().anyMatch(it -> it.bound() != Bound.NONE);
  }

  /** Returns the offset of {@code words} in {@code text}, whatever the case; -1 if absent. */
  static int find(String words, String text) {
    return text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
  }
}
