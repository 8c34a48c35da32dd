package org.investorchat.answering;

import java.util.List;

/**
 * An answer and what its text is made of.
 *
 * @param passages in order; Chinese is Simplified whatever the script of the answer
 */
public record ComposedAnswer(Answer answer, List<Passage> passages) {

  public ComposedAnswer {
    passages = List.copyOf(passages);
  }
}
