package org.investorchat.evaluation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.investorchat.answering.Draft;
import org.investorchat.answering.Finding;
import org.investorchat.answering.Finding.Fault;
import org.investorchat.evaluation.GoldQuestion.Label;
import org.investorchat.evaluation.Metric.Better;
import org.investorchat.evaluation.Metric.Kind;
import org.investorchat.evaluation.Metric.Tally;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;

/**
 * What is measured of an answer, the goals of which are in {@code expected.yaml}.
 *
 * <p>Where the document holds at least a part of the answer, an answer that abstains misses its
 * facts and measures: abstaining never improves a figure but precision. Intervals take trials as
 * independent, also the facts and citations of one answer.
 */
final class AnswerMetrics {

  private static final Set<Fault> NUMBER = EnumSet.of(Fault.NUMBER);
  private static final Set<Fault> FLIP = EnumSet.of(Fault.MODALITY, Fault.POLARITY);
  private static final Set<Fault> OMISSION =
      EnumSet.of(Fault.CONDITION_DROPPED, Fault.SCOPE_DROPPED);

  private final Citing citing;
  private final BiFunction<Draft, Set<ClauseId>, List<Finding>> verifier;

  /**
   * Creates the metrics.
   *
   * @param verifier takes a draft and the clauses it may cite to what these do not carry
   */
  AnswerMetrics(Corpus corpus, BiFunction<Draft, Set<ClauseId>, List<Finding>> verifier) {
    this.citing = new Citing(corpus);
    this.verifier = verifier;
  }

  /** Returns every metric, in the order of the report. */
  List<Metric> all() {
    return List.of(
        share("right-measure-first", inDocument(it -> Tally.of(rightFirst(it)))),
        share("main-measure-first", inDocument(it -> Tally.of(mainFirst(it)))),
        share("asked-fact", inDocument(it -> Tally.of(holdsAskedFact(it)))),
        share("fact-groups", inDocument(AnswerMetrics::factGroups)),
        share("all-facts", inDocument(it -> Tally.of(it.missingFacts().isEmpty()))),
        share("citation-precision", inDocument(AnswerMetrics::precision)),
        share("citation-recall", inDocument(AnswerMetrics::recall)),
        share("answered", labelled(Label.ANSWERABLE, it -> it.outcome().equals("answered"))),
        slip("false-abstention", labelled(Label.ANSWERABLE, it -> !it.answers())),
        share("unanswerable-caught", labelled(Label.OUT_OF_SCOPE, Examined::abstains)),
        share("partial-recognised", labelled(Label.PARTIAL, it -> it.outcome().equals("partial"))),
        slip("wrong-language", it -> Tally.of(!rightLanguage(it))),
        slip("forbidden-said", AnswerMetrics::forbidden),
        share("markers-paired", it -> Tally.of(citing.paired(it.reply()))),
        share("quotes-verbatim", this::quotes),
        slip("number-errors", answering(it -> faulty(it, NUMBER))),
        slip("modality-flips", answering(it -> faulty(it, FLIP))),
        slip("condition-omissions", answering(it -> faulty(it, OMISSION))));
  }

  private static Metric share(String name, Function<Examined, Tally> measure) {
    return new Metric(name, Kind.RATE, Better.HIGHER, measure);
  }

  private static Metric slip(String name, Function<Examined, Tally> measure) {
    return new Metric(name, Kind.RATE, Better.LOWER, measure);
  }

  private static Function<Examined, Tally> inDocument(Function<Examined, Tally> measure) {
    return it -> it.question().hasAnswer() ? measure.apply(it) : Tally.NOT_APPLICABLE;
  }

  private static Function<Examined, Tally> labelled(Label label, Predicate<Examined> hit) {
    return it -> it.question().label() == label ? Tally.of(hit.test(it)) : Tally.NOT_APPLICABLE;
  }

  private static Function<Examined, Tally> answering(Predicate<Examined> hit) {
    return it -> it.answers() ? Tally.of(hit.test(it)) : Tally.NOT_APPLICABLE;
  }

  /** Returns whether the first citation is of one of the measures a right answer rests on. */
  static boolean rightFirst(Examined it) {
    return it.citedMeasures().stream().limit(1).anyMatch(it.question().measures()::contains);
  }

  private static boolean mainFirst(Examined it) {
    return it.citedMeasures().stream()
        .limit(1)
        .toList()
        .equals(it.question().measures().subList(0, 1));
  }

  private static boolean holdsAskedFact(Examined it) {
    return !it.missingFacts().contains(it.question().facts().getFirst());
  }

  private static Tally factGroups(Examined it) {
    int facts = it.question().facts().size();
    return Tally.of(facts - it.missingFacts().size(), facts);
  }

  /** Counts cited measures, of answers only: the nearest clauses of an abstention claim nothing. */
  private static Tally precision(Examined it) {
    var cited = it.answers() ? it.citedMeasures() : List.<Integer>of();
    return Tally.of(
        cited.stream().filter(it.question().measures()::contains).count(), cited.size());
  }

  private static Tally recall(Examined it) {
    var measures = it.question().measures();
    long cited = measures.stream().filter(it.citedMeasures()::contains).count();
    return Tally.of(cited, measures.size());
  }

  /** Returns whether the reply says it is, and is, in the language it must be in. */
  static boolean rightLanguage(Examined it) {
    return it.reply().language() == it.question().language()
        && WrittenLanguage.is(it.question().language(), it.reply().text());
  }

  private static Tally forbidden(Examined it) {
    var forbidden = it.question().forbidden();
    var text = FoldedText.of(it.reply().text());
    return forbidden.isEmpty()
        ? Tally.NOT_APPLICABLE
        : Tally.of(forbidden.stream().anyMatch(text::holds));
  }

  private Tally quotes(Examined it) {
    return Tally.of(citing.verbatim(it.reply()), it.citations().size());
  }

  private boolean faulty(Examined it, Set<Fault> faults) {
    return findings(it).stream().anyMatch(finding -> faults.contains(finding.fault()));
  }

  /** Returns what the verifier finds in the delivered text, taken apart at its markers. */
  List<Finding> findings(Examined it) {
    var draft = DeliveredClaims.draft(it.reply());
    return draft.sentences().isEmpty()
        ? List.of()
        : verifier.apply(draft, DeliveredClaims.evidence(it.reply()));
  }
}
