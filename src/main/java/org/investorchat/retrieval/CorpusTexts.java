package org.investorchat.retrieval;

import java.util.ArrayList;
import java.util.List;
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
   */
  record Phrasing(int card, String text, String original) {}

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
      addAll(i, order.cards().get(i).questions().in(language), phrasings);
    }
    for (int i = 0; i < order.topics().size(); i++) {
      int index = order.cards().size() + i;
      addAll(index, order.topics().get(i).questions().in(language), phrasings);
    }
    return phrasings;
  }

  private static void addAll(int card, List<String> questions, List<Phrasing> phrasings) {
    questions.forEach(it -> phrasings.add(new Phrasing(card, Folding.fold(it), it)));
  }

  private static String join(Language language, List<String> parts) {
    return Folding.fold(
        switch (language) {
          case ENGLISH -> String.join(". ", parts);
          case CHINESE -> String.join("\u3002", parts);
        });
  }
}
