package org.investorchat.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a text comes from. */
public enum Provenance {
  /** As the issuing source gives it. */
  @JsonProperty("source")
  SOURCE("source"),
  /** Translated by this project, not an official text. */
  @JsonProperty("reference-translation")
  REFERENCE_TRANSLATION("reference-translation");

  private final String id;

  Provenance(String id) {
    this.id = id;
  }

  /** Returns the name used in files and in the API, such as {@code source}. */
  public String id() {
    return id;
  }
}
