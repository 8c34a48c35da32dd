package org.investorchat.knowledge;

/** A language the knowledge is written in. Chinese is kept in Simplified script. */
public enum Language {
  ENGLISH("en"),
  CHINESE("zh");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Returns the BCP 47 primary tag, {@code en} or {@code zh}. */
  public String tag() {
    return tag;
  }

  /** Returns the other of the two languages. */
  public Language other() {
    return this == ENGLISH ? CHINESE : ENGLISH;
  }
}
