package org.investorchat.answering;

import java.util.List;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;

/**
 * An answer before verification.
 *
 * @param language of its sentences; Chinese is Simplified
 * @param sentences in order, never empty
 */
public record Draft(Language language, List<Sentence> sentences) {

  public Draft {
    sentences = List.copyOf(sentences);
  }

  /**
   * One sentence and the clauses it rests on.
   *
   * @param text without markers
   * @param cites may be empty, which the verifier faults
   */
  public record Sentence(String text, List<ClauseId> cites) {

    public Sentence {
      cites = List.copyOf(cites);
    }
  }
}
