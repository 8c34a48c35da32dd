package org.investorchat.knowledge;

/** Where the text of each language comes from. */
public record BilingualProvenance(Provenance en, Provenance zh) {

  /** Returns the provenance of the text in {@code language}. */
  public Provenance in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case CHINESE -> zh;
    };
  }
}
