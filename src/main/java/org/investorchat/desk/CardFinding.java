package org.investorchat.desk;

import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a card of the desk.
 *
 * @param fault such as {@code too-few-questions}, or that of a draft such as {@code number}
 * @param language of the text at fault; null where it is of neither or both
 * @param sentence index in the answer, from 0; null where it is of no sentence
 * @param detail the words at fault, or those that are missing; may be empty
 * @param unfit whether a card with it must not answer, even where it was published before
 */
public record CardFinding(
    String fault,
    @Nullable Language language,
    @Nullable Integer sentence,
    String detail,
    Bilingual message,
    boolean unfit) {

  /** Returns the part of the card that it is of, such as {@code questions.en}. */
  public String field() {
    if (fault.contains("question")) {
      return in("questions");
    }
    return language == null ? "clauses" : in("answer");
  }

  private String in(String part) {
    return language == null ? part : part + "." + language.tag();
  }
}
