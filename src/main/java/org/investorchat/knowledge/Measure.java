package org.investorchat.knowledge;

import java.util.List;

/**
 * A numbered article of a policy.
 *
 * @param number ≥ 0; 0 is the notice that issues the measures
 * @param clauses in the order of the text, never empty
 * @param responsible in the order of the text
 * @param responsibleText the list of responsible bodies as printed
 */
public record Measure(
    int number,
    Section section,
    Bilingual title,
    Provenance zhProvenance,
    List<Clause> clauses,
    List<ResponsibleBody> responsible,
    Bilingual responsibleText) {

  public Measure {
    clauses = List.copyOf(clauses);
    responsible = List.copyOf(responsible);
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException("measure " + number + " has no clause");
    }
  }
}
