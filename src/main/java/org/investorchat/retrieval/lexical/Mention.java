package org.investorchat.retrieval.lexical;

/**
 * A phrase found in a folded text.
 *
 * @param id of what the phrase stands for
 * @param start UTF-16 offset
 * @param end UTF-16 offset, exclusive
 */
public record Mention(String id, int start, int end) {

  /** Returns the length in UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Returns whether a character belongs to both. */
  public boolean overlaps(Mention other) {
    return start < other.end && other.start < end;
  }
}
