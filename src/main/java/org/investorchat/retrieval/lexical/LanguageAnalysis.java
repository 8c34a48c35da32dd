package org.investorchat.retrieval.lexical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;

/** Analyses texts of one language: terms, stop phrases, and the concepts of a corpus. */
public final class LanguageAnalysis {

  private final TextAnalysis analysis;
  private final Phrasebook stopPhrases;
  private final Phrasebook concepts;
  private final Map<String, String> names = new HashMap<>();

  /** Creates the analysis of {@code language} for a corpus. */
  public LanguageAnalysis(Corpus corpus, Language language, StopPhrases stops) {
    this.analysis = TextAnalysis.of(language);
    this.stopPhrases = new Phrasebook(analysis);
    this.concepts = new Phrasebook(analysis);
    stops.in(language).forEach(it -> stopPhrases.add("stop", it));
    for (var term : corpus.glossary().terms()) {
      add("term:" + term.id(), term.in(language).term(), term.in(language).words());
    }
    for (var body : corpus.gazetteer().bodies()) {
      add("body:" + body.id(), body.name().in(language), body.aliases().in(language));
    }
    for (var place : corpus.gazetteer().places()) {
      add("place:" + place.id(), place.name().in(language), place.aliases().in(language));
    }
  }

  private void add(String id, String name, List<String> words) {
    names.put(id, name);
    concepts.add(id, name);
    words.forEach(it -> concepts.add(id, it));
  }

  /** Returns the analysis of {@code text}, which must be folded. */
  public AnalyzedText analyze(String text) {
    var units = analysis.units(text);
    var terms = analysis.terms(units);
    var stops = stopPhrases.mentions(units);
    return new AnalyzedText(
        terms, terms.stream().filter(it -> !isStop(it, stops)).toList(), concepts.mentions(units));
  }

  /** Returns the concepts that words of this language name in {@code text}, which is folded. */
  public List<Mention> concepts(String text) {
    return concepts.mentions(analysis.units(text));
  }

  /** Returns the name in this language of the concept that {@code mention} is of. */
  public String name(Mention mention) {
    return names.getOrDefault(mention.id(), "");
  }

  private static boolean isStop(Term term, List<Mention> stops) {
    return stops.stream().anyMatch(it -> term.overlaps(it.start(), it.end()));
  }
}
