package org.investorchat.answering;

import java.util.Set;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Letters;

/**
 * What a visitor knows already, and so need not be suggested.
 *
 * @param clauses that answers rested on
 * @param questions that were asked, in either script
 */
public record Told(Set<ClauseId> clauses, Set<String> questions) {

  static final Told NOTHING = new Told(Set.of(), Set.of());

  public Told {
    clauses = Set.copyOf(clauses);
    questions = Set.copyOf(questions);
  }

  boolean asked(String question) {
    return questions.stream().anyMatch(it -> Letters.areSame(it, question));
  }
}
