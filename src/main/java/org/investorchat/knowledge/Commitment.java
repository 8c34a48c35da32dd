package org.investorchat.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a clause binds the government to, strongest first. */
public enum Commitment {
  /** A right or a rule that applies. */
  @JsonProperty("in-force")
  IN_FORCE("in-force"),
  /** Something the government says it will do. */
  @JsonProperty("committed")
  COMMITTED("committed"),
  /** Applies within a pilot only. */
  @JsonProperty("pilot")
  PILOT("pilot"),
  /** An authority may decide so, case by case. */
  @JsonProperty("discretionary")
  DISCRETIONARY("discretionary"),
  /** Encouraged, supported or welcomed. */
  @JsonProperty("encouraged")
  ENCOURAGED("encouraged"),
  /** An aim: explored, studied or striven for. */
  @JsonProperty("exploratory")
  EXPLORATORY("exploratory");

  private final String id;

  Commitment(String id) {
    this.id = id;
  }

  /** Returns the name used in files and in the API, such as {@code in-force}. */
  public String id() {
    return id;
  }
}
