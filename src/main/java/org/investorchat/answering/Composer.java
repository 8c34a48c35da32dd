package org.investorchat.answering;

/** How the text of an answer came about. */
public enum Composer {
  /** A reviewed answer card. */
  CURATED("curated"),
  /** Sentences of the clauses. */
  VERBATIM("verbatim"),
  /** A language model's text that passed verification. */
  GENERATED("generated"),
  /** A language model's text failed or came late; composed without it. */
  FALLBACK("fallback"),
  /** No clause is in it. */
  NONE("none");

  private final String id;

  Composer(String id) {
    this.id = id;
  }

  /** Returns the name used in the API, such as {@code curated}. */
  public String id() {
    return id;
  }
}
