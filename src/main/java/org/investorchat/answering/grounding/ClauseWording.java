package org.investorchat.answering.grounding;

import java.util.Set;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;

/**
 * A clause, read once.
 *
 * @param measure number of the measure it stands in
 * @param measures how many measures its policy has
 * @param titles of that measure and its section in both languages, folded
 * @param bodies ids of the bodies that its texts name or that its measure makes responsible
 * @param places ids of the places that its texts name or that it is registered with
 * @param figures of both texts together with the registered amounts
 * @param vocabularies terms that a claim may use
 */
public record ClauseWording(
    Clause clause,
    int measure,
    int measures,
    Set<String> titles,
    Wording en,
    Wording zh,
    Set<String> bodies,
    Set<String> places,
    Figures figures,
    Vocabularies vocabularies) {

  /** The terms of both languages that a claim may use. */
  record Vocabularies(Set<String> en, Set<String> zh) {

    Set<String> in(Language language) {
      return switch (language) {
        case ENGLISH -> en;
        case CHINESE -> zh;
      };
    }
  }

  public ClauseWording {
    titles = Set.copyOf(titles);
    bodies = Set.copyOf(bodies);
    places = Set.copyOf(places);
  }

  ClauseId id() {
    return clause.id();
  }

  Wording in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case CHINESE -> zh;
    };
  }

  /** Returns the folded text in {@code language}. */
  String text(Language language) {
    return in(language).text();
  }
}
