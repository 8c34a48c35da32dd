package org.investorchat.answering;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.retrieval.ScoredCard;

/**
 * Tells which cards of a corpus go on from an answer.
 *
 * <p>Clauses belong together where a card rests on both, since people wrote it for those who ask
 * about both. Neither that nor what is found for a question is enough by itself for another
 * measure: found are tenders for hospitals, both being "foreign-owned"; and a card on all that has
 * to do with housing ties debts to residence permits.
 */
final class Relations {

  /** A card on more clauses than this is about everything and ties nothing. */
  private static final int MOST_CLAUSES = 6;

  private final Corpus corpus;

  /** How closely two clauses belong together: a card on few clauses ties them closer. */
  private final Map<ClauseId, Map<ClauseId, Double>> ties = new HashMap<>();

  Relations(Corpus corpus) {
    this.corpus = corpus;
    corpus.cards().filter(Relations::isOnFew).forEach(this::tie);
  }

  private void tie(Card card) {
    double tie = 1.0 / card.clauses().size();
    for (var one : card.clauses()) {
      for (var other : card.clauses()) {
        ties.computeIfAbsent(one, _ -> new HashMap<>()).merge(other, tie, Double::sum);
      }
    }
  }

  private static boolean isOnFew(Card card) {
    return card.clauses().size() <= MOST_CLAUSES;
  }

  /** Returns whether {@code card} rests on more than one measure. */
  static boolean spansMeasures(Card card) {
    var main = card.clauses().getFirst();
    return !card.clauses().stream().allMatch(it -> isSameMeasure(it, main));
  }

  private static boolean isSameMeasure(ClauseId one, ClauseId other) {
    return one.measure() == other.measure() && one.policy().equals(other.policy());
  }

  /** Returns whether the main clause of {@code card}, or most of it, is not among {@code told}. */
  static boolean addsTo(Collection<ClauseId> told, Card card) {
    long more = card.clauses().stream().filter(it -> !told.contains(it)).count();
    return !told.contains(card.clauses().getFirst()) || 2 * more > card.clauses().size();
  }

  /**
   * Returns cards that go on from {@code told}: in turn one on another clause of its measure, one
   * on another measure that belongs to it, and one that puts it into a wider view.
   *
   * @param told clauses of an answer, the main one first; not empty
   * @param found cards for its question; those that fit it better go first
   */
  List<Card> of(List<ClauseId> told, List<ScoredCard> found) {
    Map<Card, Double> fit =
        found.stream().collect(Collectors.toMap(ScoredCard::card, ScoredCard::score));
    Map<Kind, List<Card>> cards =
        corpus
            .cards()
            .filter(it -> addsTo(told, it))
            .collect(Collectors.groupingBy(it -> kind(it, told, fit.containsKey(it))));
    return inTurn(
        Stream.of(Kind.SAME_MEASURE, Kind.OTHER_MEASURE, Kind.WIDER)
            .map(it -> cards.getOrDefault(it, List.of()).stream().sorted(order(told, fit)).toList())
            .toList());
  }

  /** What a card is to an answer. */
  private enum Kind {
    SAME_MEASURE,
    OTHER_MEASURE,
    WIDER,
    NONE
  }

  private Kind kind(Card card, List<ClauseId> told, boolean found) {
    var main = card.clauses().getFirst();
    boolean shares = isOnFew(card) && card.clauses().stream().anyMatch(told::contains);
    if (shares && (told.contains(main) || spansMeasures(card))) {
      return Kind.WIDER;
    }
    if (isSameMeasure(main, told.getFirst())) {
      return Kind.SAME_MEASURE;
    }
    return found && tie(main, told) > 0 ? Kind.OTHER_MEASURE : Kind.NONE;
  }

  private double tie(ClauseId clause, List<ClauseId> told) {
    var its = ties.getOrDefault(clause, Map.of());
    return told.stream().mapToDouble(it -> its.getOrDefault(it, 0.0)).sum();
  }

  /** What fits the question better first, then what is tied closer, then what stands nearer. */
  private Comparator<Card> order(List<ClauseId> told, Map<Card, Double> fit) {
    int number = told.getFirst().number();
    return Comparator.<Card>comparingDouble(it -> fit.getOrDefault(it, Double.NEGATIVE_INFINITY))
        .thenComparingDouble(it -> tie(it.clauses().getFirst(), told))
        .reversed()
        .thenComparingInt(it -> Math.abs(it.clauses().getFirst().number() - number));
  }

  private static List<Card> inTurn(List<List<Card>> kinds) {
    int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, longest)
        .boxed()
        .flatMap(turn -> kinds.stream().flatMap(it -> it.stream().skip(turn).limit(1)))
        .toList();
  }
}
