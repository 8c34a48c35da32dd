package org.investorchat.knowledge;

import java.util.List;

/** Policy terms and the words investors use for them. */
public record Glossary(List<Term> terms) {

  public Glossary {
    terms = List.copyOf(terms);
  }

  /** One term in both languages. */
  public record Term(String id, Entry en, Entry zh) {

    /** Returns the entry in {@code language}. */
    public Entry in(Language language) {
      return switch (language) {
        case ENGLISH -> en;
        case CHINESE -> zh;
      };
    }
  }

  /**
   * A term in one language.
   *
   * @param term as the policy prints it
   * @param words what investors say instead; may be empty
   */
  public record Entry(String term, List<String> words) {

    public Entry {
      words = List.copyOf(words);
    }
  }
}
