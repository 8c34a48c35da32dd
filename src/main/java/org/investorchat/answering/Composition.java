package org.investorchat.answering;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.answering.Passage.Claim;
import org.investorchat.answering.Passage.Listed;
import org.investorchat.answering.Passage.Quotation;
import org.investorchat.answering.Passage.Remark;
import org.investorchat.answering.Passage.Responsible;
import org.investorchat.knowledge.ClauseId;

/**
 * The passages of an answer, in order, before its clauses are numbered.
 *
 * @param composer how they came about
 */
record Composition(List<Passage> passages, Composer composer) {

  Composition {
    passages = List.copyOf(passages);
  }

  /** Returns {@code answer}, which says this. */
  ComposedAnswer as(Answer answer) {
    return new ComposedAnswer(answer, passages);
  }

  /** Returns the clauses it rests on, in the order they are first cited. */
  List<ClauseId> clauses() {
    return passages.stream().flatMap(Composition::cites).distinct().toList();
  }

  /** Returns this composition with remarks before and after it. */
  Composition framed(List<Remark> before, List<Remark> after) {
    return new Composition(
        Stream.of(before, passages, after).flatMap(List::stream).map(Passage.class::cast).toList(),
        composer);
  }

  /** Returns this composition with {@code other} after it; curated where either is. */
  Composition followedBy(Composition other) {
    return joined(other, other.passages());
  }

  /** Returns the same, less what {@code other} says of clauses that this one says already. */
  Composition extendedBy(Composition other) {
    var said = clauses();
    return joined(other, other.passages().stream().filter(it -> saysMore(it, said)).toList());
  }

  private Composition joined(Composition other, List<Passage> more) {
    boolean curated = composer == Composer.CURATED || other.composer() == Composer.CURATED;
    return new Composition(
        Stream.concat(passages.stream(), more.stream()).toList(),
        curated ? Composer.CURATED : other.composer());
  }

  private static boolean saysMore(Passage passage, List<ClauseId> said) {
    var cites = cites(passage).toList();
    return cites.isEmpty() || !said.containsAll(cites);
  }

  private static Stream<ClauseId> cites(Passage passage) {
    return switch (passage) {
      case Claim it -> it.cites().stream();
      case Quotation it -> Stream.of(it.clause());
      case Listed it -> Stream.of(it.clause());
      case Responsible it -> Stream.of(it.clause());
      case Remark _ -> Stream.empty();
    };
  }
}
