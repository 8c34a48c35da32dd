package org.investorchat.retrieval;

import java.util.List;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Section;

/**
 * What a query names by number, in the order named.
 *
 * @param measures those that exist, the measure of each named clause among them
 * @param clauses those that exist
 * @param missing numbers of measures and clauses as asked for that no policy holds, such as {@code
 *     26} or {@code 7.40}
 * @param sections those that exist
 * @param missingSections numbers of sections that no policy holds
 */
public record NamedReferences(
    List<Measure> measures,
    List<ClauseId> clauses,
    List<String> missing,
    List<Section> sections,
    List<Integer> missingSections) {

  public NamedReferences {
    measures = List.copyOf(measures);
    clauses = List.copyOf(clauses);
    missing = List.copyOf(missing);
    sections = List.copyOf(sections);
    missingSections = List.copyOf(missingSections);
  }

  /** Creates references that name no section. */
  public NamedReferences(List<Measure> measures, List<ClauseId> clauses, List<String> missing) {
    this(measures, clauses, missing, List.of(), List.of());
  }

  /** Returns whether the query names no measure or clause by number. */
  public boolean isEmpty() {
    return measures.isEmpty() && clauses.isEmpty() && missing.isEmpty();
  }

  /** Returns whether the query names by number something that no policy holds. */
  public boolean namesMissing() {
    return !missing.isEmpty() || !missingSections.isEmpty();
  }
}
