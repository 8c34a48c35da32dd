package org.investorchat.conversation;

import java.util.List;
import org.investorchat.answering.Question;

/** Makes a question that leans on what was said before stand on its own. */
interface QuestionRewriter {

  /**
   * Returns what to search for {@code question}.
   *
   * @param history the latest turns, the oldest first; may be empty
   */
  Rewriting rewrite(List<Turn> history, Question question);
}
