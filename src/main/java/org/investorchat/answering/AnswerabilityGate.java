package org.investorchat.answering;

import java.util.List;
import java.util.Optional;
import org.investorchat.answering.Verdict.Ambiguous;
import org.investorchat.answering.Verdict.Elsewhere;
import org.investorchat.answering.Verdict.Missing;
import org.investorchat.answering.Verdict.NamedBodies;
import org.investorchat.answering.Verdict.NamedClauses;
import org.investorchat.answering.Verdict.Near;
import org.investorchat.answering.Verdict.Outside;
import org.investorchat.answering.Verdict.SmallTalk;
import org.investorchat.answering.Verdict.Supported;
import org.investorchat.answering.Verdict.WholeMeasures;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.OutsideTopic;
import org.investorchat.retrieval.NamedReferences;
import org.investorchat.retrieval.ScoredCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether and from what a question is answered, before anything is composed. */
@Component
final class AnswerabilityGate {

  /** Least probability at which one card is what a question asks for. */
  private static final double PLAIN = 0.5;

  /** The same for a card on a measure that the question names. */
  private static final double PLAIN_WITHIN_NAMED = 0.3;

  /**
   * Least probability at which a subject outside is named. For those gold questions that may be
   * read it was another than the one asked about in 4 of 9 cases below this, in 3 of 35 above.
   */
  private static final double PLAIN_OUTSIDE = 0.45;

  private static final int MOST_NEAR = 2;

  /** Neighbouring kinds of detail are asked for in the same words; two say enough. */
  private static final int MOST_UNSTATED = 2;

  private final GateModel model = GateModel.load();
  private final Corpus corpus;
  private final OutlineReader outlines;

  AnswerabilityGate(Corpus corpus, OutlineReader outlines) {
    this.corpus = corpus;
    this.outlines = outlines;
  }

  /** Returns what to do with {@code question}. */
  Verdict judge(Question question, Reading reading, Investigation found) {
    if (reading.smallTalk().isPresent()) {
      return new SmallTalk(reading.smallTalk().get());
    }
    var listed =
        outlines.read(question, found.named()).or(() -> responsibility(reading, found.named()));
    if (listed.isPresent()) {
      return listed.get();
    }
    var estimate = model.judge(found, question.language());
    if (!reading.elsewhere().isEmpty() && reading.within().isEmpty()) {
      return new Elsewhere(reading.elsewhere(), near(found, estimate), estimate.probability());
    }
    if (found.named().namesMissing()) {
      return missing(question, reading, found, estimate);
    }
    if (!found.named().measures().isEmpty()) {
      return named(reading, found, estimate);
    }
    return byProbability(question, reading, found, estimate);
  }

  private Verdict byProbability(
      Question question, Reading reading, Investigation found, Answerability estimate) {
    if (estimate.answered() && !found.cards().isEmpty()) {
      var readings = Ambiguity.readings(question, found.cards());
      return readings.isEmpty() || reading.asksSeveral()
          ? supported(reading, found, found.cards(), estimate)
          : new Ambiguous(readings, estimate.probability());
    }
    var topic = topic(found);
    return topic == null && estimate.near()
        ? new Near(nearest(found), estimate.probability())
        : new Outside(named(topic, found), estimate.probability());
  }

  /** The subject, where it is plainly the one that is asked about. */
  private static @Nullable OutsideTopic named(@Nullable OutsideTopic topic, Investigation found) {
    boolean plain = topic != null && found.outside().getFirst().probability() >= PLAIN_OUTSIDE;
    return plain ? topic : null;
  }

  /** The subject that is not treated, where one comes nearer than any card. */
  private static @Nullable OutsideTopic topic(Investigation found) {
    return found.outsideScore() > found.cardScore() ? found.outside().getFirst().topic() : null;
  }

  private Verdict missing(
      Question question, Reading reading, Investigation found, Answerability estimate) {
    if (outlines.asksNothingElse(question) && found.named().isEmpty()) {
      return new Missing(found.named(), List.of());
    }
    return !reading.asksWhole() && isPlain(found.cards(), PLAIN) && estimate.answered()
        ? supported(reading, found, found.cards(), estimate)
        : new Missing(found.named(), near(found, estimate));
  }

  /** Answers from the named measures where they fit, else from what fits, else quotes them. */
  private Verdict named(Reading reading, Investigation found, Answerability estimate) {
    if (reading.asksWhole()) {
      return whole(found.named());
    }
    if (isPlain(found.cardsOfNamed(), PLAIN_WITHIN_NAMED)) {
      return supported(reading, found, found.cardsOfNamed(), estimate);
    }
    if (reading.asksResponsible()) {
      return responsibility(found.named(), found.named().measures());
    }
    return isPlain(found.cards(), PLAIN)
        ? supported(reading, found, found.cards(), estimate)
        : whole(found.named());
  }

  /** Who is responsible for what is named by number, where nothing else is said of it. */
  private Optional<Verdict> responsibility(Reading reading, NamedReferences named) {
    return Optional.of(reading)
        .filter(Reading::asksResponsible)
        .map(it -> outlines.namedAlone(it.topic(), named))
        .filter(it -> !it.isEmpty())
        .map(it -> responsibility(named, it));
  }

  private static NamedBodies responsibility(NamedReferences named, List<Measure> measures) {
    return new NamedBodies(
        named.clauses().isEmpty()
            ? measures.stream().map(it -> it.clauses().getFirst().id()).toList()
            : named.clauses());
  }

  private static Verdict whole(NamedReferences named) {
    return named.clauses().isEmpty()
        ? new WholeMeasures(named.measures())
        : new NamedClauses(named.clauses());
  }

  private static boolean isPlain(List<ScoredCard> cards, double least) {
    return !cards.isEmpty() && cards.getFirst().probability() >= least;
  }

  private Supported supported(
      Reading reading, Investigation found, List<ScoredCard> cards, Answerability estimate) {
    boolean several = reading.asksSeveral() || reading.asksResponsible();
    var sources =
        CardChoice.choose(cards, found.aspects(), several).stream()
            .map(it -> Source.of(it.card()))
            .toList();
    var clauses = sources.stream().flatMap(it -> it.clauses().stream()).distinct().toList();
    return new Supported(sources, clauses, unstated(reading, clauses), estimate.probability());
  }

  private List<Detail> unstated(Reading reading, List<ClauseId> clauses) {
    return reading.details().stream()
        .filter(detail -> clauses.stream().map(corpus::clause).noneMatch(detail::statedIn))
        .limit(MOST_UNSTATED)
        .toList();
  }

  private List<ClauseId> near(Investigation found, Answerability estimate) {
    return estimate.near() ? nearest(found) : List.of();
  }

  private static List<ClauseId> nearest(Investigation found) {
    return found.clauses().stream().limit(MOST_NEAR).toList();
  }
}
