package org.investorchat.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A place a clause or a question may name.
 *
 * @param inDocument whether a policy speaks of it although it may lie elsewhere
 */
public record Place(
    String id, Within within, boolean inDocument, Bilingual name, BilingualWords aliases) {

  /** Which side of Beijing's border a place lies on. */
  public enum Within {
    @JsonProperty("beijing")
    BEIJING,
    @JsonProperty("elsewhere")
    ELSEWHERE
  }
}
