package org.investorchat.desk;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.knowledge.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant drafts in answer to a question.
 *
 * @param question as it was answered: cleaned, personal data masked
 * @param texts with what is to be told in {@code opening} and {@code closing}; both empty where
 *     there is nothing to say
 * @param outcome name of the answer's case in the API, such as {@code partial}
 * @param confidence in [0, 1]
 * @param opening what the caller is told before the texts of what the document does not say, or has
 *     otherwise than the question; may be empty
 * @param closing the same after the texts
 * @param clarification what to ask back; null where nothing is
 * @param nearest first question of the card that fits best; null where none does
 * @param knowledgeVersion 12 hex digits of the knowledge it rests on
 */
record Drafted(
    String question,
    DraftTexts texts,
    String outcome,
    double confidence,
    List<Bilingual> opening,
    List<Bilingual> closing,
    @Nullable Bilingual clarification,
    @Nullable Bilingual nearest,
    String knowledgeVersion) {

  public Drafted {
    opening = List.copyOf(opening);
    closing = List.copyOf(closing);
  }

  /** Returns what of the question stays open; may be empty. */
  public List<Bilingual> unresolved() {
    return Stream.concat(opening.stream(), closing.stream()).toList();
  }

  /** Returns whether it answers what was asked, at least in part. */
  public boolean isAnswer() {
    return outcome.equals("answered") || outcome.equals("partial");
  }

  /** Returns no word of the question: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "Drafted[outcome=" + outcome + ", texts=" + texts + "]";
  }
}
