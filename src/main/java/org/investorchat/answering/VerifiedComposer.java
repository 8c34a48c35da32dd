package org.investorchat.answering;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.investorchat.answering.Draft.Sentence;
import org.investorchat.answering.Passage.Claim;
import org.investorchat.answering.Passage.Quotation;
import org.investorchat.answering.Passage.Remark;
import org.investorchat.answering.Verdict.Supported;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Composes, verifies, and falls back to the clauses' own words where verification fails. */
@Component
final class VerifiedComposer {

  private static final Logger LOG = LoggerFactory.getLogger(VerifiedComposer.class);

  private final ClauseComposer composer;
  private final GroundingVerifier verifier;

  VerifiedComposer(ClauseComposer composer, GroundingVerifier verifier) {
    this.composer = composer;
    this.verifier = verifier;
  }

  /** Composes what a supported question is answered with. */
  Composition compose(Reading reading, Supported verdict, Language language) {
    if (!reading.asksResponsible()) {
      return verdict.sources().stream()
          .map(it -> body(it, language))
          .reduce(Composition::followedBy)
          .orElseThrow();
    }
    return composer
        .responsibility(verdict.clauses(), language)
        .followedBy(body(verdict.sources().getFirst(), language));
  }

  /** Quotes whole measures. */
  Composition wholeMeasures(List<Measure> measures, Language language) {
    return composer.fromMeasures(measures, language);
  }

  /** Quotes {@code clauses}; empty passages when there are none. */
  Composition quotes(List<ClauseId> clauses, Language language) {
    return composer.fromClauses(clauses, language);
  }

  /** The card's answer, or the clauses it rests on where the answer is not grounded. */
  private Composition body(Source source, Language language) {
    return source
        .card()
        .map(it -> curated(it, source, language))
        .orElseGet(() -> composer.fromClauses(source.clauses(), language));
  }

  private Composition curated(Card card, Source source, Language language) {
    var curated = composer.fromCard(card, language);
    var findings = verifier.verify(draft(curated, language), Set.copyOf(source.clauses()));
    if (findings.isEmpty()) {
      return curated;
    }
    LOG.warn("event=ungrounded-card card={} findings={}", card.id(), findings);
    return composer.fromClauses(source.clauses(), language);
  }

  private static Draft draft(Composition composition, Language language) {
    return new Draft(
        language, composition.passages().stream().flatMap(VerifiedComposer::sentence).toList());
  }

  private static Stream<Sentence> sentence(Passage passage) {
    return switch (passage) {
      case Claim it -> Stream.of(new Sentence(it.text(), it.cites()));
      case Quotation it -> Stream.of(new Sentence(it.text(), List.of(it.clause())));
      case Remark _ -> Stream.empty();
    };
  }
}
