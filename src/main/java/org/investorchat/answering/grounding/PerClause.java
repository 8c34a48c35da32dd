package org.investorchat.answering.grounding;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;

/** What is read off every clause once, in each language. */
final class PerClause<T> {

  private final Map<Language, Map<ClauseId, List<T>>> read = new EnumMap<>(Language.class);

  PerClause(Library library, BiFunction<ClauseWording, Language, List<T>> reader) {
    for (var language : Language.values()) {
      Map<ClauseId, List<T>> ofClauses = new HashMap<>();
      library
          .clauses()
          .forEach(it -> ofClauses.put(it.id(), List.copyOf(reader.apply(it, language))));
      read.put(language, ofClauses);
    }
  }

  /** Returns what was read off {@code clause}, in order; may be empty. */
  List<T> of(ClauseWording clause, Language language) {
    return read.getOrDefault(language, Map.of()).getOrDefault(clause.id(), List.of());
  }
}
