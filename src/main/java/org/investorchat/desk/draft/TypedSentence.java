package org.investorchat.desk.draft;

import java.util.List;

/**
 * A sentence as it stands in a text, and what it says.
 *
 * @param text as it stands there, clause labels and all
 * @param start UTF-16 offset in the text
 * @param end UTF-16 offset in the text, exclusive
 * @param statement without labels; may be empty while somebody is typing
 * @param labels what stands in its brackets, such as {@code 7.4}, each once, in order; may name no
 *     clause
 */
public record TypedSentence(
    String text, int start, int end, String statement, List<String> labels) {

  public TypedSentence {
    labels = List.copyOf(labels);
  }
}
