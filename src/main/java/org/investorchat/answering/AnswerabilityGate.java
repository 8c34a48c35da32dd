package org.investorchat.answering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.investorchat.answering.Investigation.Candidate;
import org.investorchat.answering.Verdict.Elsewhere;
import org.investorchat.answering.Verdict.Missing;
import org.investorchat.answering.Verdict.Near;
import org.investorchat.answering.Verdict.Outside;
import org.investorchat.answering.Verdict.SmallTalk;
import org.investorchat.answering.Verdict.Supported;
import org.investorchat.answering.Verdict.WholeMeasures;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.OutsideTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether and from what a question is answered, before anything is composed. */
@Component
final class AnswerabilityGate {

  /** How far behind the best a clause of another measure may lie where several are asked for. */
  private static final double MARGIN_SEVERAL = 0.06;

  /** The same where the question asks who is responsible. */
  private static final double MARGIN_RESPONSIBLE = 0.10;

  /** Least score of a card for a question to ask for more than a number that does not exist. */
  private static final double ASKS_MORE = 0.6;

  private static final int MOST_SOURCES = 3;
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
    if (probability >= model.answerFrom() && !found.candidates().isEmpty()) {
      return supported(reading, found, probability);
    }
    var topic = topic(found);
    return topic == null && probability >= model.nearFrom()
        ? new Near(nearest(found), probability)
        : new Outside(topic, probability);
  }

  /** The subject that is not treated, where one comes nearer than any card. */
  private static @Nullable OutsideTopic topic(Investigation found) {
    return found.outsideScore() > found.cardScore() ? found.outside().getFirst().topic() : null;
  }

  private Verdict missing(Reading reading, Investigation found, double probability) {
    return found.cardScore() >= ASKS_MORE && probability >= model.answerFrom()
        ? supported(reading, found, probability)
        : new Missing(found.named().missing(), near(found, probability));
  }

  /** Answers from the named measures where they fit, else from what fits, else quotes them. */
  private Verdict named(Reading reading, Investigation found, double probability) {
    var within = found.withinNamed();
    if (within.cardScore() >= model.cardFrom()) {
      return supported(reading, within, probability);
    }
    return found.cardScore() >= model.cardFrom()
        ? supported(reading, found, probability)
        : new WholeMeasures(found.named().measures());
  }

  private Supported supported(Reading reading, Investigation found, double probability) {
    var sources = sources(reading, found);
    var clauses = sources.stream().flatMap(it -> it.clauses().stream()).distinct().toList();
    return new Supported(sources, clauses, unstated(reading, clauses), probability);
  }

  /** The best candidate and, where several are asked for, those of other measures close to it. */
  private List<Source> sources(Reading reading, Investigation found) {
    double best = found.candidates().getFirst().score();
    double margin = margin(reading);
    Set<Integer> measures = new LinkedHashSet<>();
    return found.candidates().stream()
        .filter(it -> it.score() >= best - margin)
        .filter(it -> measures.add(it.id().measure()))
        .limit(MOST_SOURCES)
        .map(it -> Source.of(it, model.cardFrom()))
        .distinct()
        .toList();
  }

  private static double margin(Reading reading) {
    if (reading.asksResponsible()) {
      return MARGIN_RESPONSIBLE;
    }
    return reading.asksSeveral() ? MARGIN_SEVERAL : 0;
  }

  private List<Detail> unstated(Reading reading, List<ClauseId> clauses) {
    return reading.details().stream()
        .filter(detail -> clauses.stream().map(corpus::clause).noneMatch(detail::statedIn))
        .toList();
  }

  private List<ClauseId> near(Investigation found, double probability) {
    return probability >= model.nearFrom() ? nearest(found) : List.of();
  }

  private static List<ClauseId> nearest(Investigation found) {
    return found.candidates().stream().map(Candidate::id).limit(MOST_NEAR).toList();
  }
}
