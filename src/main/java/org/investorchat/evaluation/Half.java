package org.investorchat.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;

/** A half of the examination. */
enum Half {
  /** Odd pairs: people may read what fails here. */
  DEVELOPMENT("development"),
  /** Even pairs: only figures leave here. */
  HELD_OUT("held-out");

  private final String id;

  Half(String id) {
    this.id = id;
  }

  /** Returns the name used in files, such as {@code held-out}. */
  @JsonValue
  String id() {
    return id;
  }
}
