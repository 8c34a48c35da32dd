package org.investorchat.answering;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.answering.Passage.Claim;
import org.investorchat.answering.Passage.Quotation;
import org.investorchat.answering.Passage.Remark;
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

  /** Returns the clauses it rests on, in the order they are first cited. */
  List<ClauseId> clauses() {
    return passages.stream().flatMap(Composition::cites).distinct().toList();
  }

  private static Stream<ClauseId> cites(Passage passage) {
    return switch (passage) {
      case Claim it -> it.cites().stream();
      case Quotation it -> Stream.of(it.clause());
      case Remark _ -> Stream.empty();
    };
  }

  /** Returns this composition with remarks before and after it. */
  Composition framed(List<Remark> before, List<Remark> after) {
    return new Composition(
        Stream.of(before, passages, after).flatMap(List::stream).map(Passage.class::cast).toList(),
        composer);
  }

  /**
   * Returns this composition with {@code other} after it, each passage once. It counts as curated
   * where either does.
   */
  Composition followedBy(Composition other) {
    var all = Stream.concat(passages.stream(), other.passages().stream()).distinct().toList();
    boolean curated = composer == Composer.CURATED || other.composer() == Composer.CURATED;
    return new Composition(all, curated ? Composer.CURATED : other.composer());
  }
}
