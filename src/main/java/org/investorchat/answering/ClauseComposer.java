package org.investorchat.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.investorchat.answering.Passage.Claim;
import org.investorchat.answering.Passage.Quotation;
import org.investorchat.answering.Passage.Remark;
import org.investorchat.answering.Passage.Responsible;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.springframework.stereotype.Component;

/** Composes passages from reviewed cards and from the clauses themselves. */
@Component
final class ClauseComposer {

  /** A card that rests on more clauses than this is an overview and is not followed by quotes. */
  private static final int MOST_QUOTED = 2;

  private final Corpus corpus;
  private final Texts texts;

  ClauseComposer(Corpus corpus, Texts texts) {
    this.corpus = corpus;
    this.texts = texts;
  }

  /** Composes the answer of {@code card}, followed by the clauses it rests on. */
  Composition fromCard(Card card, Language language) {
    List<Passage> passages = new ArrayList<>();
    CardAnswer.draft(card, language)
        .sentences()
        .forEach(it -> passages.add(new Claim(it.text(), it.cites())));
    var clauses = new Composition(passages, Composer.CURATED).clauses();
    if (clauses.size() <= MOST_QUOTED) {
      clauses.forEach(it -> passages.add(quotation(it, language)));
    }
    return new Composition(passages, Composer.CURATED);
  }

  /** Quotes {@code clauses}, each with what it depends on before it and its force after it. */
  Composition fromClauses(List<ClauseId> clauses, Language language) {
    List<Passage> passages = new ArrayList<>();
    for (var id : withParents(clauses)) {
      passages.add(quotation(id, language));
      force(corpus.clause(id), language).ifPresent(passages::add);
    }
    return new Composition(passages, clauses.isEmpty() ? Composer.NONE : Composer.VERBATIM);
  }

  /** Quotes whole measures under their titles, and names who is responsible for each. */
  Composition fromMeasures(List<Measure> measures, Language language) {
    List<Passage> passages = new ArrayList<>();
    for (var measure : measures) {
      passages.add(
          Remark.lead(
              texts.get(
                  language, "whole.measure", measure.number(), measure.title().in(language))));
      measure.clauses().forEach(it -> passages.add(quotation(it.id(), language)));
      if (measure.number() > 0) {
        passages.addAll(responsibility(ids(measure), language).passages());
      }
    }
    return new Composition(passages, Composer.VERBATIM);
  }

  private static List<ClauseId> ids(Measure measure) {
    return measure.clauses().stream().map(Clause::id).toList();
  }

  /** Names who is responsible for the measures of {@code clauses}, one sentence a measure. */
  Composition responsibility(List<ClauseId> clauses, Language language) {
    var passages =
        clauses.stream()
            .map(ClauseId::measure)
            .distinct()
            .map(number -> firstOf(clauses, number))
            .map(it -> (Passage) new Responsible(responsible(it, language), it))
            .toList();
    return new Composition(passages, Composer.VERBATIM);
  }

  private static ClauseId firstOf(List<ClauseId> clauses, int measure) {
    return clauses.stream().filter(it -> it.measure() == measure).findFirst().orElseThrow();
  }

  private String responsible(ClauseId id, Language language) {
    var measure = corpus.measureOf(id);
    var names = measure.responsible().stream().map(it -> it.name().in(language)).toList();
    String list = texts.list(language, names);
    String stop = texts.get(language, "sentence.end");
    return measure.number() == 0
        ? texts.get(language, "responsible.notice", list) + stop
        : texts.get(language, "responsible", measure.number(), measure.title().in(language), list)
            + stop;
  }

  private List<ClauseId> withParents(List<ClauseId> clauses) {
    return clauses.stream()
        .flatMap(it -> Stream.concat(corpus.clause(it).dependsOn().stream(), Stream.of(it)))
        .distinct()
        .toList();
  }

  /** Quotes one clause under its number. */
  Quotation quotation(ClauseId id, Language language) {
    String text = corpus.clause(id).text().in(language);
    return new Quotation(
        id.measure() == 0
            ? texts.get(language, "quote.notice", text)
            : texts.get(language, "quote", id.label(), text),
        id);
  }

  private Optional<Remark> force(Clause clause, Language language) {
    boolean plain = clause.commitment() == Commitment.IN_FORCE || clause.id().measure() == 0;
    return plain
        ? Optional.empty()
        : Optional.of(
            new Remark(
                Remark.Kind.FORCE, texts.get(language, "force." + clause.commitment().id())));
  }
}
