package org.investorchat.answering;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.investorchat.answering.Draft.Sentence;
import org.investorchat.answering.Passage.Claim;
import org.investorchat.answering.Passage.Quotation;
import org.investorchat.answering.Passage.Remark;
import org.investorchat.answering.Verdict.Supported;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.investorchat.retrieval.ScoredCard;
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
      return body(verdict.cards(), verdict.clauses(), language);
    }
    var first = verdict.cards().stream().limit(1).toList();
    var clauses = first.isEmpty() ? verdict.clauses() : first.getFirst().card().clauses();
    return composer
        .responsibility(verdict.clauses(), language)
        .followedBy(body(first, clauses, language));
  }

  /** Quotes whole measures. */
  Composition wholeMeasures(List<Measure> measures, Language language) {
    return composer.fromMeasures(measures, language);
  }

  /** Quotes {@code clauses}; empty passages when there are none. */
  Composition quotes(List<ClauseId> clauses, Language language) {
    return composer.fromClauses(clauses, language);
  }

  /** The cards' answers, or the clauses they rest on where an answer is not grounded. */
  private Composition body(List<ScoredCard> cards, List<ClauseId> clauses, Language language) {
    if (cards.isEmpty()) {
      return composer.fromClauses(clauses, language);
    }
    var curated = composer.fromCards(cards, language);
    var findings = verifier.verify(draft(curated, language), Set.copyOf(clauses));
    if (findings.isEmpty()) {
      return curated;
    }
    LOG.warn("event=ungrounded_card card={} findings={}", cards.getFirst().card().id(), findings);
    return composer.fromClauses(clauses, language);
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
