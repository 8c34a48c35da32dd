package org.investorchat.retrieval;

import java.util.List;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Measure;

/**
 * What a query names by number, in the order named.
 *
 * @param measures those that exist, the measure of each named clause among them
 * @param clauses those that exist
 * @param missing numbers as asked for that no policy holds, such as {@code 26} or {@code 7.40}
 */
public record NamedReferences(
    List<Measure> measures, List<ClauseId> clauses, List<String> missing) {

  public NamedReferences {
    measures = List.copyOf(measures);
    clauses = List.copyOf(clauses);
    missing = List.copyOf(missing);
  }

  /** Returns whether the query names nothing by number. */
  public boolean isEmpty() {
    return measures.isEmpty() && clauses.isEmpty() && missing.isEmpty();
  }
}
