package org.investorchat.channels.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.Provenance;

/** How many of a policy's measures are the issuing source's text, in each language. */
@Schema(name = "PolicyProvenance")
record ProvenanceView(Share en, Share zh) {

  static ProvenanceView of(Policy policy) {
    return new ProvenanceView(
        Share.of(policy, Language.ENGLISH), Share.of(policy, Language.CHINESE));
  }

  /** How many measures have which provenance. */
  @Schema(name = "ProvenanceShare")
  record Share(int source, @JsonProperty("reference-translation") int referenceTranslation) {

    private static Share of(Policy policy, Language language) {
      int source =
          (int)
              policy.measures().stream()
                  .filter(
                      measure ->
                          measure.clauses().stream()
                              .allMatch(it -> it.provenance().in(language) == Provenance.SOURCE))
                  .count();
      return new Share(source, policy.measures().size() - source);
    }
  }
}
