package org.investorchat.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Letters;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.retrieval.ScoredCard;
import org.springframework.stereotype.Component;

/**
 * Proposes questions to ask next: each the first of a card's own, which the assistant answers.
 *
 * <p>Nobody is asked to ask who is responsible: every answer says so.
 */
@Component
final class Suggestions {

  private static final int MOST = 3;

  /** Room for those that are known already. */
  private static final int MOST_LEADS = 12;

  /** Stands for the measure of a card that is about more than one. */
  private static final int SEVERAL = -1;

  /** Less probable cards have nothing to do with what was asked. */
  private static final double NEAR = 0.02;

  private final LiveCorpus corpus;
  private final Supplier<Relations> relations;

  Suggestions(LiveCorpus corpus) {
    this.corpus = corpus;
    this.relations = corpus.derive(Relations::new);
  }

  /**
   * Returns the cards that lead on from {@code answer}, best first; empty where it gives no lead.
   *
   * @param found for the question
   */
  List<Card> leads(Answer answer, Investigation found) {
    return switch (answer) {
      case Answer.Answered it -> further(it.reply(), found);
      case Answer.Partial it -> further(it.reply(), found);
      case Answer.Closest _ -> near(found);
      case Answer.OutOfScope _ -> near(found);
      case Answer.Clarify _ -> List.of();
      case Answer.Conversational _ -> List.of();
      case Answer.Declined _ -> List.of();
      case Answer.Unavailable _ -> List.of();
    };
  }

  private List<Card> further(Reply reply, Investigation found) {
    var cited = reply.citations().stream().map(Citation::clause).toList();
    if (isList(cited)) {
      return cited.stream().flatMap(this::onMeasureOf).limit(MOST_LEADS).toList();
    }
    return relations.get().of(cited, found.cards()).stream().limit(MOST_LEADS).toList();
  }

  /** Several measures, of each of which one clause is cited. */
  private static boolean isList(List<ClauseId> cited) {
    return cited.size() > MOST - 1
        && cited.stream().map(ClauseId::measure).distinct().count() == cited.size();
  }

  /** Returns a card on what {@code cited} does not say of its measure; empty where it says all. */
  private Stream<Card> onMeasureOf(ClauseId cited) {
    return corpus
        .current()
        .cards()
        .filter(it -> it.clauses().getFirst().measure() == cited.measure())
        .filter(it -> it.clauses().getFirst().policy().equals(cited.policy()))
        .filter(it -> Relations.addsTo(Set.of(cited), it))
        .limit(1);
  }

  /** What was asked is not answered, so what comes near it may be what was meant. */
  private static List<Card> near(Investigation found) {
    return found.cards().stream()
        .filter(it -> it.probability() >= NEAR)
        .limit(MOST_LEADS)
        .map(ScoredCard::card)
        .toList();
  }

  /**
   * Returns the answer of {@code solution} with questions to ask next, in its language; one that
   * asks back offers its own.
   *
   * @param asked the question it answers
   * @param told what the visitor was told before
   */
  Answer add(Solution solution, Question asked, Told told) {
    var answer = solution.answer();
    if (answer instanceof Answer.Clarify) {
      return answer;
    }
    var language = answer.reply().language();
    var questions =
        choose(solution.leads(), known(answer, told)).stream()
            .flatMap(it -> it.questions().in(language.language()).stream().limit(1))
            .map(language::script)
            .filter(it -> !told.asked(it) && !Letters.areSame(it, asked.text()))
            .limit(MOST)
            .toList();
    return answer.with(answer.reply().suggesting(questions));
  }

  /** Returns the clauses the visitor knows of, with those that {@code answer} is from. */
  private static Set<ClauseId> known(Answer answer, Told told) {
    Set<ClauseId> known = new HashSet<>(told.clauses());
    if (answer.isToThePoint()) {
      answer.reply().citations().forEach(it -> known.add(it.clause()));
    }
    return known;
  }

  /** Returns one lead of each measure first, so that not all are about the same. */
  private List<Card> choose(List<Card> leads, Set<ClauseId> known) {
    Set<Integer> subjects = new HashSet<>();
    var various =
        leads.stream()
            .filter(it -> Relations.addsTo(known, it) && subjects.add(subject(it)))
            .toList();
    Set<ClauseId> mains = new HashSet<>();
    return Stream.of(various, leads, corpus.current().defaultPolicy().starters())
        .flatMap(List::stream)
        .filter(it -> Relations.addsTo(known, it))
        .filter(it -> mains.add(it.clauses().getFirst()))
        .toList();
  }

  /** The measure a card is about. */
  private static int subject(Card card) {
    return Relations.spansMeasures(card) ? SEVERAL : card.clauses().getFirst().measure();
  }
}
