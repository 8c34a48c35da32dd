package org.investorchat.answering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.investorchat.answering.Verdict.Elsewhere;
import org.investorchat.answering.Verdict.Missing;
import org.investorchat.answering.Verdict.Near;
import org.investorchat.answering.Verdict.Outside;
import org.investorchat.answering.Verdict.SmallTalk;
import org.investorchat.answering.Verdict.Supported;
import org.investorchat.answering.Verdict.WholeMeasures;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.retrieval.ScoredCard;
import org.springframework.stereotype.Component;

/** Decides whether and from what a question is answered, before anything is composed. */
@Component
final class AnswerabilityGate {

  /** How far behind the best a card may lie to be answered with it. */
  private static final double CARD_MARGIN = 0.04;

  /** The same where the question asks for several measures. */
  private static final double CARD_MARGIN_SEVERAL = 0.12;

  private static final int MOST_CARDS = 3;
  private static final int MOST_CLAUSES = 3;
  private static final int MOST_NEAR = 2;

  private final GateModel model = GateModel.load();
  private final Corpus corpus;

  AnswerabilityGate(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Returns what to do with {@code question}. */
  Verdict judge(Question question, Reading reading, Investigation found) {
    if (reading.smallTalk().isPresent()) {
      return new SmallTalk(reading.smallTalk().get());
    }
    double probability = model.probability(found, question.language());
    if (!reading.elsewhere().isEmpty() && reading.within().isEmpty()) {
      return new Elsewhere(reading.elsewhere(), near(found, probability), probability);
    }
    if (!found.named().missing().isEmpty()) {
      return missing(reading, found, probability);
    }
    if (!found.named().measures().isEmpty()) {
      return named(reading, found, probability);
    }
    return byProbability(reading, found, probability);
  }

  private Verdict byProbability(Reading reading, Investigation found, double probability) {
    if (probability >= model.answerFrom()) {
      return supported(reading, found, probability);
    }
    return probability >= model.nearFrom()
        ? new Near(nearest(found), probability)
        : new Outside(probability);
  }

  private Verdict missing(Reading reading, Investigation found, double probability) {
    boolean answered =
        !found.cards().isEmpty() && found.cards().getFirst().score() >= model.cardFrom();
    return answered && probability >= model.answerFrom()
        ? supported(reading, found, probability)
        : new Missing(found.named().missing(), near(found, probability));
  }

  /** Answers from the named measures where they fit, else from what fits, else quotes them. */
  private Verdict named(Reading reading, Investigation found, double probability) {
    var within = found.withinNamed();
    if (!within.cards().isEmpty() && within.cards().getFirst().score() >= model.cardFrom()) {
      return supported(reading, within, probability);
    }
    boolean other =
        !found.cards().isEmpty() && found.cards().getFirst().score() >= model.cardFrom();
    return other
        ? supported(reading, found, probability)
        : new WholeMeasures(found.named().measures());
  }

  private Supported supported(Reading reading, Investigation found, double probability) {
    var cards = cards(reading, found);
    var clauses = clauses(reading, found, cards);
    return new Supported(cards, clauses, unstated(reading, clauses), probability);
  }

  private List<ScoredCard> cards(Reading reading, Investigation found) {
    double best = found.cards().isEmpty() ? 0 : found.cards().getFirst().score();
    double margin = reading.asksSeveral() ? CARD_MARGIN_SEVERAL : CARD_MARGIN;
    Set<Integer> measures = new LinkedHashSet<>();
    return found.cards().stream()
        .filter(it -> it.score() >= model.cardFrom() && it.score() >= best - margin)
        .filter(it -> measures.add(it.card().clauses().getFirst().measure()))
        .limit(MOST_CARDS)
        .toList();
  }

  private static List<ClauseId> clauses(
      Reading reading, Investigation found, List<ScoredCard> cards) {
    if (!cards.isEmpty()) {
      return cards.stream().flatMap(it -> it.card().clauses().stream()).distinct().toList();
    }
    return found.clauses().stream()
        .limit(reading.asksSeveral() ? MOST_CLAUSES : 1)
        .map(it -> it.clause().id())
        .toList();
  }

  private List<Detail> unstated(Reading reading, List<ClauseId> clauses) {
    return reading.details().stream()
        .filter(detail -> clauses.stream().map(corpus::clause).noneMatch(detail::statedIn))
        .toList();
  }

  private List<ClauseId> near(Investigation found, double probability) {
    return probability >= model.nearFrom() ? nearest(found) : List.of();
  }

  /** The first clauses of the best cards, else the best clauses; at most two. */
  private static List<ClauseId> nearest(Investigation found) {
    return Stream.concat(
            found.cards().stream().map(it -> it.card().clauses().getFirst()),
            found.clauses().stream().map(it -> it.clause().id()))
        .distinct()
        .limit(MOST_NEAR)
        .toList();
  }
}
