package org.investorchat.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A policy document.
 *
 * @param header what the document says of itself
 * @param notice the text that issues the measures, as measure 0
 * @param measures in the order of their numbers, from 1 without gaps
 * @param starters some of the cards, whose questions show what can be asked
 * @param outside subjects people ask about that this policy does not treat
 */
public record Policy(
    String id,
    PolicyHeader header,
    Measure notice,
    List<Measure> measures,
    List<Card> cards,
    List<Card> starters,
    List<OutsideTopic> outside) {

  public Policy {
    measures = List.copyOf(measures);
    cards = List.copyOf(cards);
    starters = List.copyOf(starters);
    outside = List.copyOf(outside);
  }

  /** Returns measure {@code number}, 0 being the notice; empty when there is none. */
  public Optional<Measure> measure(int number) {
    return parts().filter(it -> it.number() == number).findFirst();
  }

  /** Returns the notice and the measures. */
  public Stream<Measure> parts() {
    return Stream.concat(Stream.of(notice), measures.stream());
  }

  /** Returns the sections that group the measures, in the order of the text. */
  public List<Section> sections() {
    return measures.stream().map(Measure::section).distinct().toList();
  }

  /** Returns the measures of {@code section}, in the order of their numbers. */
  public List<Measure> measuresOf(Section section) {
    return measures.stream().filter(it -> it.section().equals(section)).toList();
  }

  /** Returns every clause, the notice's first. */
  public Stream<Clause> clauses() {
    return parts().flatMap(it -> it.clauses().stream());
  }
}
