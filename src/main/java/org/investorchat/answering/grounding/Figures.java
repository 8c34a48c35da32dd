package org.investorchat.answering.grounding;

import java.util.List;
import java.util.Set;

/**
 * Everything in a text that is counted, measured, dated or numbered.
 *
 * @param quantities in the order of the text
 * @param dates as {@code 2021-12-29}, {@code 2021-12}, {@code 2021} or {@code -12-29}
 * @param references numbers of measures or clauses it names, such as {@code 7} or {@code 7.4}
 */
record Figures(List<Quantity> quantities, Set<String> dates, Set<String> references) {

  Figures {
    quantities = List.copyOf(quantities);
    dates = Set.copyOf(dates);
    references = Set.copyOf(references);
  }
}
