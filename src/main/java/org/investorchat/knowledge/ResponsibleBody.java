package org.investorchat.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An authority that a measure makes responsible.
 *
 * @param id such as {@code safe-beijing}
 * @param aliases other spellings and short forms, none shared with another body
 */
public record ResponsibleBody(String id, Kind kind, Bilingual name, BilingualWords aliases) {

  /** Whether a name stands for one authority or for several that it does not list. */
  public enum Kind {
    @JsonProperty("body")
    BODY,
    @JsonProperty("group")
    GROUP
  }
}
