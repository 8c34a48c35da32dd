package org.investorchat.answering.grounding;

/**
 * A name that stands in a text.
 *
 * @param id what it names, such as {@code safe-beijing}
 * @param start UTF-16 offset in the text
 * @param end UTF-16 offset in the text, exclusive
 */
record Mention(String id, Kind kind, int start, int end) {

  /** What is named. */
  enum Kind {
    BODY,
    PLACE
  }
}
