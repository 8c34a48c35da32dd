package org.investorchat.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.ScoredCard;
import org.springframework.stereotype.Component;

/** Proposes questions to ask next; each is a card's own and so has an answer. */
@Component
final class Suggestions {

  private static final int MOST = 3;

  private final Corpus corpus;

  Suggestions(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Returns questions near the ones just searched, on other clauses than {@code used}. */
  List<String> near(Investigation found, List<ClauseId> used, Language language) {
    return questions(found.cards().stream().map(ScoredCard::card), used, language);
  }

  /** Returns questions on the measures that a question names, which searched for nothing else. */
  List<String> onNamed(Investigation found, List<ClauseId> quoted, Language language) {
    var measures = quoted.stream().map(ClauseId::measure).distinct().toList();
    var cards = corpus.cards().filter(it -> measures.contains(it.clauses().getFirst().measure()));
    var used = found.named().clauses().isEmpty() ? List.<ClauseId>of() : quoted;
    return questions(cards, used, language);
  }

  /** Returns questions that show what can be asked, one of each part of the policy. */
  List<String> starters(Language language) {
    Set<String> sections = new HashSet<>();
    var cards =
        corpus
            .cards()
            .filter(it -> it.clauses().getFirst().measure() > 0)
            .filter(
                it -> sections.add(corpus.measureOf(it.clauses().getFirst()).section().number()));
    return questions(cards, List.of(), language);
  }

  private static List<String> questions(
      Stream<Card> cards, List<ClauseId> used, Language language) {
    Set<ClauseId> taken = new HashSet<>(used);
    return cards
        .filter(it -> !it.questions().in(language).isEmpty())
        .filter(it -> taken.add(it.clauses().getFirst()))
        .map(it -> it.questions().in(language).getFirst())
        .limit(MOST)
        .toList();
  }
}
