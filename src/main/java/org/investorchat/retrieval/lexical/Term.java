package org.investorchat.retrieval.lexical;

/**
 * A term of a folded text and where it stands.
 *
 * @param text as indexed
 * @param start UTF-16 offset
 * @param end UTF-16 offset, exclusive
 */
public record Term(String text, int start, int end) {

  boolean within(int from, int to) {
    return start >= from && end <= to;
  }

  boolean overlaps(int from, int to) {
    return start < to && end > from;
  }
}
