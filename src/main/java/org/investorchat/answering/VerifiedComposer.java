package org.investorchat.answering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.investorchat.answering.Draft.Sentence;
import org.investorchat.answering.Passage.Claim;
import org.investorchat.answering.Passage.Listed;
import org.investorchat.answering.Passage.Quotation;
import org.investorchat.answering.Passage.Remark;
import org.investorchat.answering.Passage.Responsible;
import org.investorchat.answering.Verdict.Supported;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Composes, verifies, and falls back to the clauses' own words where verification fails. */
@Component
final class VerifiedComposer {

  private static final Logger LOG = LoggerFactory.getLogger(VerifiedComposer.class);

  private final ClauseComposer composer;
  private final OutlineComposer outlines;
  private final GroundingVerifier verifier;

  /** A card says the same every time, so it is verified once. */
  private final Map<CardText, Composition> verified = new ConcurrentHashMap<>();

  private record CardText(Card card, Language language) {}

  VerifiedComposer(ClauseComposer composer, OutlineComposer outlines, GroundingVerifier verifier) {
    this.composer = composer;
    this.outlines = outlines;
    this.verifier = verifier;
  }

  /**
   * Composes what a supported question is answered with: who is responsible first where that is
   * asked, else last.
   */
  Composition compose(Reading reading, Supported verdict, Language language) {
    if (reading.asksResponsible()) {
      return composer
          .responsibility(verdict.clauses(), language)
          .followedBy(body(verdict.sources().getFirst(), language));
    }
    var bodies = bodies(verdict.sources(), language);
    var main = verdict.clauses().getFirst();
    return main.measure() == 0
        ? bodies
        : bodies.followedBy(composer.responsibility(List.of(main), language));
  }

  /** The answers of all sources, or of the first alone where together they are not grounded. */
  private Composition bodies(List<Source> sources, Language language) {
    var first = body(sources.getFirst(), language);
    if (sources.size() == 1) {
      return first;
    }
    var all =
        sources.stream()
            .skip(1)
            .map(it -> body(it, language))
            .reduce(first, Composition::extendedBy);
    return verifier.verify(draft(all, language), Set.copyOf(all.clauses())).isEmpty() ? all : first;
  }

  /** Quotes whole measures. */
  Composition wholeMeasures(List<Measure> measures, Language language) {
    return composer.fromMeasures(measures, language);
  }

  /** Names who is responsible for the measures of {@code clauses}. */
  Composition responsibility(List<ClauseId> clauses, Language language) {
    return composer.responsibility(clauses, language);
  }

  /** Lists {@code measures}; quotes a clause of one whose line its clause does not carry. */
  Composition outline(List<Measure> measures, Language language) {
    return carried(outlines.measures(measures, language), language);
  }

  /** Lists the sections of {@code policy}; quotes a clause of one whose line it does not carry. */
  Composition parts(Policy policy, Language language) {
    return carried(outlines.sections(policy, language), language);
  }

  private Composition carried(Composition lines, Language language) {
    return new Composition(
        lines.passages().stream().map(it -> carried(it, language)).toList(), lines.composer());
  }

  private Passage carried(Passage passage, Language language) {
    if (!(passage instanceof Listed line)) {
      return passage;
    }
    var sentence = new Sentence(line.text(), List.of(line.clause()));
    var findings = verifier.verify(new Draft(language, List.of(sentence)), Set.of(line.clause()));
    if (findings.isEmpty()) {
      return line;
    }
    LOG.warn("event=ungrounded-line clause={} findings={}", line.clause().label(), findings);
    return composer.quotation(line.clause(), language);
  }

  /** Quotes {@code clauses}; empty passages when there are none. */
  Composition quotes(List<ClauseId> clauses, Language language) {
    return composer.fromClauses(clauses, language);
  }

  /** The card's answer, or the clauses it rests on where the answer is not grounded. */
  private Composition body(Source source, Language language) {
    return source
        .card()
        .map(it -> verified.computeIfAbsent(new CardText(it, language), this::curated))
        .orElseGet(() -> composer.fromClauses(source.clauses(), language));
  }

  private Composition curated(CardText text) {
    var card = text.card();
    var curated = composer.fromCard(card, text.language());
    var findings = verifier.verify(draft(curated, text.language()), Set.copyOf(card.clauses()));
    if (findings.isEmpty()) {
      return curated;
    }
    LOG.warn("event=ungrounded-card card={} findings={}", card.id(), findings);
    return composer.fromClauses(card.clauses(), text.language());
  }

  private static Draft draft(Composition composition, Language language) {
    return new Draft(
        language, composition.passages().stream().flatMap(VerifiedComposer::sentence).toList());
  }

  private static Stream<Sentence> sentence(Passage passage) {
    return switch (passage) {
      case Claim it -> Stream.of(new Sentence(it.text(), it.cites()));
      case Quotation it -> Stream.of(new Sentence(it.text(), List.of(it.clause())));
      case Listed it -> Stream.of(new Sentence(it.text(), List.of(it.clause())));
      case Responsible it -> Stream.of(new Sentence(it.text(), List.of(it.clause())));
      case Remark _ -> Stream.empty();
    };
  }
}
