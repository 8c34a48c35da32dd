package org.investorchat.retrieval;

import org.investorchat.knowledge.Language;

/**
 * What is searched for.
 *
 * @param text not blank; Chinese in either script
 * @param language the language whose index is searched
 * @param mixed whether words of the other language stand in it, so that both are searched
 */
public record Query(String text, Language language, boolean mixed) {

  public Query {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a query must not be blank");
    }
  }
}
