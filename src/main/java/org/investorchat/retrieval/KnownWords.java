package org.investorchat.retrieval;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Policy;
import org.investorchat.retrieval.lexical.Folding;

/** Collects the texts of a corpus in one language, whose words are spelt right. */
final class KnownWords {

  private KnownWords() {}

  static List<String> of(Corpus corpus, Language language) {
    var measures =
        corpus.policies().stream().flatMap(Policy::parts).flatMap(it -> texts(it, language));
    var cards = corpus.cards().flatMap(it -> it.questions().in(language).stream());
    var outside = corpus.outside().flatMap(it -> it.questions().in(language).stream());
    var terms =
        corpus.glossary().terms().stream()
            .flatMap(it -> names(it.in(language).term(), it.in(language).words()));
    var gazetteer = corpus.gazetteer();
    var bodies =
        gazetteer.bodies().stream()
            .flatMap(it -> names(it.name().in(language), it.aliases().in(language)));
    var places =
        gazetteer.places().stream()
            .flatMap(it -> names(it.name().in(language), it.aliases().in(language)));
    return Stream.of(measures, cards, outside, terms, bodies, places)
        .flatMap(it -> it)
        .map(Folding::fold)
        .toList();
  }

  private static Stream<String> texts(Measure measure, Language language) {
    return Stream.concat(
            Stream.of(measure.title()), measure.clauses().stream().map(it -> it.text()))
        .map(it -> it.in(language));
  }

  private static Stream<String> names(String name, List<String> words) {
    return Stream.concat(Stream.of(name), words.stream());
  }
}
