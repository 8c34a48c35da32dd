package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.grounding.ClauseWording.Vocabularies;
import org.investorchat.answering.grounding.Mention.Kind;
import org.investorchat.answering.grounding.Quantity.Bound;
import org.investorchat.knowledge.Amount;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Glossary.Entry;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Place;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.ResponsibleBody;

/** Every clause of a corpus, read once, and the reader that reads sentences the same way. */
final class Library {

  private final Corpus corpus;
  private final TextReader reader;
  private final List<GlossaryTerms> glossary;
  private final Map<ClauseId, ClauseWording> clauses = new HashMap<>();

  /** A glossary entry as terms: those the policy prints, and those of the words for it. */
  private record GlossaryTerms(Language language, Set<String> printed, Set<String> words) {}

  /** Reads {@code corpus}. */
  Library(Corpus corpus, GroundingLexicon lexicon) {
    this.corpus = corpus;
    this.reader = new TextReader(lexicon, corpus.gazetteer());
    this.glossary = readGlossary();
    for (var policy : corpus.policies()) {
      policy.parts().forEach(it -> readMeasure(policy, it));
    }
  }

  /** Returns the clause with this id; empty when there is none. */
  Optional<ClauseWording> find(ClauseId id) {
    return Optional.ofNullable(clauses.get(id));
  }

  /** Returns every clause, in no particular order. */
  Collection<ClauseWording> clauses() {
    return clauses.values();
  }

  /** Returns the reader that reads sentences as it read the clauses. */
  TextReader reader() {
    return reader;
  }

  /** Reads a sentence that is in {@code language}. */
  Statement read(String sentence, Language language, List<ClauseId> cites) {
    var titles =
        cites.stream()
            .filter(clauses::containsKey)
            .flatMap(it -> titles(corpus.measureOf(it), language).stream())
            .distinct()
            .toList();
    return reader.sentence(sentence, language, cites, titles);
  }

  /** The titles that stand over the clauses of {@code measure}, folded. */
  private static List<String> titles(Measure measure, Language language) {
    return Stream.of(measure.title(), measure.section().title())
        .map(it -> Folding.fold(it.in(language)))
        .toList();
  }

  private List<GlossaryTerms> readGlossary() {
    return corpus.glossary().terms().stream()
        .flatMap(term -> Stream.of(Language.values()).map(it -> terms(term.in(it), it)))
        .filter(it -> !it.printed().isEmpty())
        .toList();
  }

  private GlossaryTerms terms(Entry entry, Language language) {
    Set<String> printed = new HashSet<>();
    addTerms(entry.term(), language, printed);
    Set<String> words = new HashSet<>();
    entry.words().forEach(it -> addTerms(it, language, words));
    return new GlossaryTerms(language, printed, words);
  }

  private void readMeasure(Policy policy, Measure measure) {
    var responsible =
        measure.responsible().stream().map(ResponsibleBody::id).collect(Collectors.toSet());
    Set<String> titles = new HashSet<>();
    for (var language : Language.values()) {
      titles.addAll(titles(measure, language));
    }
    for (var clause : measure.clauses()) {
      var en = reader.read(clause.text().en(), Language.ENGLISH);
      var zh = reader.read(clause.text().zh(), Language.CHINESE);
      clauses.put(
          clause.id(),
          new ClauseWording(
              clause,
              measure.number(),
              policy.measures().size(),
              titles,
              en,
              zh,
              named(en, zh, Kind.BODY, responsible),
              named(en, zh, Kind.PLACE, clause.places().stream().map(Place::id).toList()),
              figures(clause, en, zh),
              new Vocabularies(vocabulary(en, clause, measure), vocabulary(zh, clause, measure))));
    }
  }

  private static Set<String> named(Wording en, Wording zh, Kind kind, Iterable<String> registered) {
    Set<String> ids = new HashSet<>();
    registered.forEach(ids::add);
    Stream.concat(en.mentions().stream(), zh.mentions().stream())
        .filter(it -> it.kind() == kind)
        .forEach(it -> ids.add(it.id()));
    return ids;
  }

  private static Figures figures(Clause clause, Wording en, Wording zh) {
    List<Quantity> quantities = new ArrayList<>(en.figures().quantities());
    quantities.addAll(zh.figures().quantities());
    if (!quantities.isEmpty()) {
      clause.amounts().forEach(it -> addUnlessRead(it, quantities));
    }
    Set<String> dates = new HashSet<>(en.figures().dates());
    dates.addAll(zh.figures().dates());
    return new Figures(quantities, dates, Set.of());
  }

  /** A registered amount says nothing of a bound, so the text's own figure goes before it. */
  private static void addUnlessRead(Amount amount, List<Quantity> quantities) {
    String unit = amount.unit().matches("[A-Z]{3}|percent") ? amount.unit() : "";
    var registered =
        new Quantity(amount.value(), java.math.BigDecimal.ONE, unit, Bound.NONE, "", 0, 0);
    boolean read =
        quantities.stream()
            .anyMatch(it -> it.sameValue(registered) && (unit.isEmpty() || it.unit().equals(unit)));
    if (!read) {
      quantities.add(registered);
    }
  }

  Terms terms() {
    return reader.terms();
  }

  private Set<String> vocabulary(Wording text, Clause clause, Measure measure) {
    var language = text.language();
    Set<String> vocabulary = new HashSet<>(text.terms());
    Stream.concat(
            Stream.of(measure.title()),
            clause.dependsOn().stream().map(it -> corpus.clause(it).text()))
        .map(it -> it.in(language))
        .forEach(it -> addTerms(it, language, vocabulary));
    addSynonyms(text, vocabulary);
    measure
        .responsible()
        .forEach(it -> addNames(it.name(), it.aliases().in(language), vocabulary, language));
    clause
        .places()
        .forEach(it -> addNames(it.name(), it.aliases().in(language), vocabulary, language));
    return Set.copyOf(vocabulary);
  }

  private void addSynonyms(Wording text, Set<String> vocabulary) {
    var language = text.language();
    Set<String> own = text.terms();
    glossary.stream()
        .filter(it -> it.language() == language && own.containsAll(it.printed()))
        .forEach(it -> vocabulary.addAll(it.words()));
  }

  private void addNames(
      Bilingual name, List<String> aliases, Set<String> vocabulary, Language language) {
    addTerms(name.in(language), language, vocabulary);
    aliases.forEach(it -> addTerms(it, language, vocabulary));
  }

  private void addTerms(String text, Language language, Set<String> vocabulary) {
    vocabulary.addAll(reader.terms().of(Folding.fold(text), language));
  }
}
