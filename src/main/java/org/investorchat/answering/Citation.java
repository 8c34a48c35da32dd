package org.investorchat.answering;

import java.util.List;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * A clause that an answer rests on.
 *
 * @param marker the number in the text, ≥ 1
 * @param title of the measure, in the answer's language
 * @param quote the clause in the answer's language
 * @param parallel the same clause in the other language
 * @param conditions in the answer's language; may be empty
 * @param divergence what the two languages do not share, null where they agree
 */
public record Citation(
    int marker,
    ClauseId clause,
    String title,
    Quote quote,
    Quote parallel,
    Commitment commitment,
    List<String> conditions,
    @Nullable String divergence) {

  public Citation {
    conditions = List.copyOf(conditions);
  }
}
