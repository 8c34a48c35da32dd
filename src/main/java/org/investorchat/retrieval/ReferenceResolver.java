package org.investorchat.retrieval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.Section;
import org.investorchat.retrieval.reference.Reference;
import org.investorchat.retrieval.reference.ReferenceReader;
import org.investorchat.retrieval.reference.SectionReader;

/** Looks up what a question names by number; the first policy that holds a number is meant. */
final class ReferenceResolver {

  private final Corpus corpus;
  private final ReferenceReader reader = new ReferenceReader();
  private final SectionReader sections = new SectionReader();

  ReferenceResolver(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Returns what {@code text}, which must be folded, names. */
  NamedReferences resolve(String text) {
    Set<Measure> measures = new LinkedHashSet<>();
    Set<ClauseId> clauses = new LinkedHashSet<>();
    Set<String> missing = new LinkedHashSet<>();
    for (var reference : reader.read(text)) {
      var clause = clause(reference);
      boolean exists =
          reference.clause() == 0 ? measure(reference).isPresent() : clause.isPresent();
      if (exists || reference.certain()) {
        measure(reference).ifPresent(measures::add);
        clause.ifPresent(clauses::add);
      }
      if (!exists && reference.certain()) {
        missing.add(reference.label());
      }
    }
    var numbers = sections.read(text, corpus.defaultPolicy().sections().size());
    return new NamedReferences(
        List.copyOf(measures),
        List.copyOf(clauses),
        List.copyOf(missing),
        numbers.stream().flatMap(it -> section(it).stream()).toList(),
        numbers.stream().filter(it -> section(it).isEmpty()).toList());
  }

  private Optional<Section> section(int number) {
    return corpus.policies().stream()
        .map(Policy::sections)
        .filter(it -> number >= 1 && number <= it.size())
        .map(it -> it.get(number - 1))
        .findFirst();
  }

  private Optional<Measure> measure(Reference reference) {
    return corpus.policies().stream()
        .flatMap(it -> it.measures().stream())
        .filter(it -> it.number() == reference.measure())
        .findFirst();
  }

  private Optional<ClauseId> clause(Reference reference) {
    return measure(reference)
        .flatMap(
            it ->
                it.clauses().stream()
                    .map(clause -> clause.id())
                    .filter(id -> id.number() == reference.clause())
                    .findFirst());
  }
}
