package org.investorchat.desk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.investorchat.answering.BilingualAnswer;
import org.investorchat.answering.ComposedAnswer;
import org.investorchat.answering.Passage;
import org.investorchat.answering.Passage.Remark;
import org.investorchat.answering.Passage.Remark.Kind;
import org.investorchat.knowledge.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says besides its clauses and a caller must be told: what the document does not
 * state, or has otherwise than the question. Headings and the force of quoted clauses are left out;
 * a review tells the force of every cited clause.
 *
 * @param opening before the first clause
 * @param closing after it
 * @param clarification what is asked back; null where nothing is
 */
record CallerRemarks(
    List<Bilingual> opening, List<Bilingual> closing, @Nullable Bilingual clarification) {

  static CallerRemarks of(BilingualAnswer answer) {
    var questions = inBoth(answer, it -> texts(it.passages(), Kind.QUESTION));
    return new CallerRemarks(
        inBoth(answer, CallerRemarks::before),
        inBoth(answer, CallerRemarks::after),
        questions.isEmpty() ? null : questions.getFirst());
  }

  private static List<Bilingual> inBoth(
      BilingualAnswer answer, Function<ComposedAnswer, List<String>> read) {
    var en = read.apply(answer.en());
    var zh = read.apply(answer.zh());
    return IntStream.range(0, Math.min(en.size(), zh.size()))
        .mapToObj(it -> new Bilingual(en.get(it), zh.get(it)))
        .toList();
  }

  /** What leads to clauses that do not answer says so, and is told too. */
  private static List<String> before(ComposedAnswer answer) {
    int first = first(answer);
    var before = answer.passages().subList(0, first);
    boolean leadsElsewhere = first < answer.passages().size() && !answer.answer().isToThePoint();
    return leadsElsewhere
        ? texts(before, Kind.UNSTATED, Kind.CORRECTION, Kind.LEAD)
        : texts(before, Kind.UNSTATED, Kind.CORRECTION);
  }

  private static List<String> after(ComposedAnswer answer) {
    var after = answer.passages().subList(first(answer), answer.passages().size());
    return texts(after, Kind.UNSTATED, Kind.CORRECTION);
  }

  /** Returns the index of the first passage that cites; their number where none does. */
  private static int first(ComposedAnswer answer) {
    var passages = answer.passages();
    return IntStream.range(0, passages.size())
        .filter(it -> !(passages.get(it) instanceof Remark))
        .findFirst()
        .orElse(passages.size());
  }

  private static List<String> texts(List<Passage> passages, Kind... kinds) {
    return passages.stream()
        .filter(Remark.class::isInstance)
        .map(Remark.class::cast)
        .filter(it -> List.of(kinds).contains(it.kind()))
        .map(Remark::text)
        .toList();
  }
}
