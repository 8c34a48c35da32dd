package org.investorchat.answering.grounding;

import java.util.List;
import org.investorchat.knowledge.ClauseId;

/**
 * One sentence of a draft, read.
 *
 * @param whole all of it
 * @param body what is left without phrases that only report, which says something of the policy
 */
public record Statement(Wording whole, Wording body, List<ClauseId> cites) {

  public Statement {
    cites = List.copyOf(cites);
  }
}
