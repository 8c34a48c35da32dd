package org.investorchat.retrieval.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of one language, each standing for an id, and where a text holds them. */
final class Phrasebook {

  private record Phrase(String id, List<String> units) {}

  private final TextAnalysis analysis;
  private final Map<String, List<Phrase>> byFirstUnit = new HashMap<>();

  Phrasebook(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  void add(String id, String phrase) {
    var units = analysis.units(Folding.fold(phrase)).stream().map(Term::text).toList();
    if (!units.isEmpty()) {
      byFirstUnit
          .computeIfAbsent(units.getFirst(), it -> new ArrayList<>())
          .add(new Phrase(id, units));
    }
  }

  /** Returns every mention, overlapping ones included, in the order of their starts. */
  List<Mention> mentions(List<Term> units) {
    var mentions = new ArrayList<Mention>();
    for (int i = 0; i < units.size(); i++) {
      for (var phrase : byFirstUnit.getOrDefault(units.get(i).text(), List.of())) {
        if (stands(phrase.units(), units, i)) {
          var last = units.get(i + phrase.units().size() - 1);
          mentions.add(new Mention(phrase.id(), units.get(i).start(), last.end()));
        }
      }
    }
    return mentions;
  }

  private static boolean stands(List<String> phrase, List<Term> units, int at) {
    if (at + phrase.size() > units.size()) {
      return false;
    }
    for (int i = 1; i < phrase.size(); i++) {
      if (!phrase.get(i).equals(units.get(at + i).text())) {
        return false;
      }
    }
    return true;
  }
}
