package org.investorchat.knowledge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement that can be cited alone.
 *
 * @param text verbatim where its provenance is the source, white space apart
 * @param conditions what a reader must meet, as substrings of {@code text}; may be empty
 * @param dependsOn clauses that give this one its subject or scope and are quoted with it
 * @param registeredDivergence what the two languages do not share, null where they agree
 */
public record Clause(
    ClauseId id,
    Bilingual text,
    BilingualProvenance provenance,
    Commitment commitment,
    List<Bilingual> conditions,
    List<Amount> amounts,
    List<Place> places,
    List<ClauseId> dependsOn,
    @Nullable Bilingual registeredDivergence) {

  public Clause {
    conditions = List.copyOf(conditions);
    amounts = List.copyOf(amounts);
    places = List.copyOf(places);
    dependsOn = List.copyOf(dependsOn);
  }

  /** Returns what the two languages do not share; empty where they agree. */
  public Optional<Bilingual> divergence() {
    return Optional.ofNullable(registeredDivergence);
  }
}
