package org.investorchat.retrieval;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Policy;
import org.investorchat.retrieval.lexical.Folding;

/** Collects the English texts of a corpus, whose words are spelt right. */
final class KnownWords {

  private KnownWords() {}

  static List<String> of(Corpus corpus) {
    var measures = corpus.policies().stream().flatMap(Policy::parts).flatMap(KnownWords::texts);
    var cards = corpus.cards().flatMap(it -> it.questions().en().stream());
    var outside = corpus.outside().flatMap(it -> it.questions().en().stream());
    var terms =
        corpus.glossary().terms().stream().flatMap(it -> names(it.en().term(), it.en().words()));
    var gazetteer = corpus.gazetteer();
    var bodies =
        gazetteer.bodies().stream().flatMap(it -> names(it.name().en(), it.aliases().en()));
    var places =
        gazetteer.places().stream().flatMap(it -> names(it.name().en(), it.aliases().en()));
    return Stream.of(measures, cards, outside, terms, bodies, places)
        .flatMap(it -> it)
        .map(Folding::fold)
        .toList();
  }

  private static Stream<String> texts(Measure measure) {
    return Stream.concat(
            Stream.of(measure.title()), measure.clauses().stream().map(it -> it.text()))
        .map(Bilingual::en);
  }

  private static Stream<String> names(String name, List<String> words) {
    return Stream.concat(Stream.of(name), words.stream());
  }
}
