package org.investorchat.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.OutsideTopic;
import org.investorchat.knowledge.Policy;

/** The clauses, measures and cards of a corpus in a fixed order, by which scores are arrays. */
final class CorpusOrder {

  private final List<Measure> measures;
  private final List<Clause> clauses = new ArrayList<>();
  private final List<Integer> measureOf = new ArrayList<>();
  private final List<Card> cards;
  private final int added;
  private final List<int[]> clausesOf;
  private final List<OutsideTopic> topics;

  CorpusOrder(Corpus corpus) {
    measures = corpus.policies().stream().flatMap(Policy::parts).toList();
    Map<ClauseId, Integer> index = new HashMap<>();
    for (int i = 0; i < measures.size(); i++) {
      for (var clause : measures.get(i).clauses()) {
        index.put(clause.id(), clauses.size());
        clauses.add(clause);
        measureOf.add(i);
      }
    }
    cards = corpus.cards().toList();
    added = corpus.added().size();
    topics = corpus.outside().toList();
    clausesOf =
        cards.stream().map(card -> card.clauses().stream().mapToInt(index::get).toArray()).toList();
  }

  /** Returns the subjects that no policy treats. */
  List<OutsideTopic> topics() {
    return topics;
  }

  List<Measure> measures() {
    return measures;
  }

  List<Clause> clauses() {
    return clauses;
  }

  List<Card> cards() {
    return cards;
  }

  /** Returns whether card {@code card} was added to those of the files. */
  boolean isAdded(int card) {
    return card >= cards.size() - added && card < cards.size();
  }

  /** Returns the index of the measure that holds clause {@code clause}. */
  int measureOf(int clause) {
    return measureOf.get(clause);
  }

  /** Returns the indices of the clauses that card {@code card} rests on, main one first. */
  int[] clausesOf(int card) {
    return clausesOf.get(card);
  }
}
