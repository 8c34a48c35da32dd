package org.investorchat.retrieval;

import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param text not blank; Chinese in either script
 * @param language the language whose index is searched
 * @param mixed whether words of the other language stand in it, so that both are searched
 * @param context what it goes on with; null when it stands on its own
 */
public record Query(String text, Language language, boolean mixed, @Nullable Context context) {

  public Query {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a query must not be blank");
    }
  }

  /** Creates a query that stands on its own. */
  public Query(String text, Language language, boolean mixed) {
    this(text, language, mixed, null);
  }
}
