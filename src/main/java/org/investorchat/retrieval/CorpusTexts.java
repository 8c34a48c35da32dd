package org.investorchat.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.investorchat.retrieval.lexical.Folding;

/**
 * The texts of a corpus that are searched in one language, folded, in the corpus's order.
 *
 * <p>A clause comes with its measure's title, because many begin with a pronoun. Section names are
 * in none: standing in every text of a section they hurt. Responsible bodies are searched for by
 * words but are not embedded.
 *
 * @param measures title and clauses
 * @param measuresWithBodies the same followed by the responsible bodies as printed
 * @param phrasings the ways of asking of every card, then of every subject that no policy treats
 */
record CorpusTexts(
    List<String> clauses,
    List<String> measures,
    List<String> measuresWithBodies,
    List<Phrasing> phrasings) {

  /**
   * One way of asking.
   *
   * @param card index of its card; from the number of cards on, that of a subject outside
   * @param text folded
   * @param original as in the file
   * @param added whether its card was added to those of the files
   */
  record Phrasing(int card, String text, String original, boolean added) {}

  static CorpusTexts of(CorpusOrder order, Language language) {
    var clauses = new ArrayList<String>();
    for (int i = 0; i < order.clauses().size(); i++) {
      String title = order.measures().get(order.measureOf(i)).title().in(language);
      String clause = order.clauses().get(i).text().in(language);
      clauses.add(join(language, List.of(title, clause)));
    }
    return new CorpusTexts(
        clauses,
        order.measures().stream().map(it -> measure(it, language)).toList(),
        order.measures().stream().map(it -> measureWithBodies(it, language)).toList(),
        phrasings(order, language));
  }

  /** Returns the ways of asking, folded, that added cards have and nothing else does. */
  Set<String> added() {
    Set<String> added = new HashSet<>();
    phrasings.stream().filter(Phrasing::added).forEach(it -> added.add(it.text()));
    phrasings.stream().filter(it -> !it.added()).forEach(it -> added.remove(it.text()));
    return added;
  }

  private static String measure(Measure measure, Language language) {
    var parts = new ArrayList<String>();
    parts.add(measure.title().in(language));
    measure.clauses().forEach(it -> parts.add(it.text().in(language)));
    return join(language, parts);
  }

  private static String measureWithBodies(Measure measure, Language language) {
    String bodies = measure.responsibleText().in(language);
    return join(language, List.of(measure(measure, language), bodies));
  }

  private static List<Phrasing> phrasings(CorpusOrder order, Language language) {
    var phrasings = new ArrayList<Phrasing>();
    for (int i = 0; i < order.cards().size(); i++) {
      boolean added = order.isAdded(i);
      for (String question : order.cards().get(i).questions().in(language)) {
        phrasings.add(new Phrasing(i, Folding.fold(question), question, added));
      }
    }
    for (int i = 0; i < order.topics().size(); i++) {
      int index = order.cards().size() + i;
      for (String question : order.topics().get(i).questions().in(language)) {
        phrasings.add(new Phrasing(index, Folding.fold(question), question, false));
      }
    }
    return phrasings;
  }

  private static String join(Language language, List<String> parts) {
    return Folding.fold(
        switch (language) {
          case ENGLISH -> String.join(". ", parts);
          case CHINESE -> String.join("\u3002", parts);
        });
  }
}
