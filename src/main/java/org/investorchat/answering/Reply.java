package org.investorchat.answering;

import java.util.List;
import java.util.stream.Stream;

/**
 * The text of an answer and what goes with it.
 *
 * @param text with a marker such as {@code [1]} for each citation
 * @param citations in the order of their markers, which count from 1
 * @param responsible who is responsible for the cited measures; may be empty
 * @param confidence in [0, 1]
 * @param suggestions questions to ask next, each of which can be answered; may be empty
 * @param notices what the reader must know about the answer, such as that it is machine-composed
 */
public record Reply(
    ReplyLanguage language,
    String text,
    List<Citation> citations,
    List<Responsibility> responsible,
    double confidence,
    Composer composer,
    List<String> suggestions,
    HandoffOffer handoff,
    List<String> notices) {

  public Reply {
    citations = List.copyOf(citations);
    responsible = List.copyOf(responsible);
    suggestions = List.copyOf(suggestions);
    notices = List.copyOf(notices);
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("confidence must be in [0, 1], got " + confidence);
    }
  }

  /** Returns this reply with other questions to ask next. */
  public Reply suggesting(List<String> questions) {
    return new Reply(
        language, text, citations, responsible, confidence, composer, questions, handoff, notices);
  }

  /** Returns this reply with one notice more. */
  public Reply noticed(String notice) {
    return new Reply(
        language,
        text,
        citations,
        responsible,
        confidence,
        composer,
        suggestions,
        handoff,
        Stream.concat(notices.stream(), Stream.of(notice)).toList());
  }
}
