package org.investorchat.answering;

import java.util.List;

/**
 * A body and the cited measures it is responsible for.
 *
 * @param id such as {@code safe-beijing}
 * @param name in the answer's language
 * @param measures numbers, ascending, never empty
 */
public record Responsibility(String id, String name, List<Integer> measures) {

  public Responsibility {
    measures = List.copyOf(measures);
  }
}
