package org.investorchat.answering;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.retrieval.Evidence;
import org.investorchat.retrieval.NamedReferences;
import org.investorchat.retrieval.ScoredCard;
import org.investorchat.retrieval.ScoredClause;
import org.investorchat.retrieval.Signals;

/**
 * What was found for a question as a whole and for its sentences.
 *
 * @param cards best first, each card once
 * @param clauses best first, each clause once
 * @param named what the question names by number
 */
record Investigation(List<ScoredCard> cards, List<ScoredClause> clauses, NamedReferences named) {

  /** A clause's own fit, comparable across the sentences of a question. */
  private static final Comparator<ScoredClause> FIT =
      Comparator.comparingDouble(it -> -fit(it.signals()));

  Investigation {
    cards = List.copyOf(cards);
    clauses = List.copyOf(clauses);
  }

  /**
   * Joins the evidence for the whole question with that for its sentences.
   *
   * @param sentences empty for a question of one sentence
   */
  static Investigation of(Evidence whole, List<Evidence> sentences) {
    if (sentences.isEmpty()) {
      return new Investigation(whole.cards(), whole.clauses(), whole.named());
    }
    var all = Stream.concat(Stream.of(whole), sentences.stream()).toList();
    return new Investigation(bestCards(all), bestClauses(all), whole.named());
  }

  private static List<ScoredCard> bestCards(List<Evidence> all) {
    Map<String, ScoredCard> best = new LinkedHashMap<>();
    all.stream()
        .flatMap(it -> it.cards().stream())
        .forEach(
            it ->
                best.merge(
                    it.card().id(), it, (one, two) -> one.score() >= two.score() ? one : two));
    return best.values().stream().sorted(Comparator.comparingDouble(it -> -it.score())).toList();
  }

  private static List<ScoredClause> bestClauses(List<Evidence> all) {
    Map<ClauseId, ScoredClause> best = new LinkedHashMap<>();
    all.stream()
        .flatMap(it -> it.clauses().stream())
        .forEach(
            it ->
                best.merge(
                    it.clause().id(), it, (one, two) -> FIT.compare(one, two) <= 0 ? one : two));
    return best.values().stream().sorted(FIT).toList();
  }

  private static double fit(Signals signals) {
    return 0.5 * signals.coverage() + 0.5 * signals.cosine();
  }

  /** Returns this with only the cards and clauses of the measures the question names. */
  Investigation withinNamed() {
    var numbers = named.measures().stream().map(it -> it.number()).toList();
    return new Investigation(
        cards.stream()
            .filter(it -> numbers.contains(it.card().clauses().getFirst().measure()))
            .toList(),
        clauses.stream().filter(it -> numbers.contains(it.clause().id().measure())).toList(),
        named);
  }
}
