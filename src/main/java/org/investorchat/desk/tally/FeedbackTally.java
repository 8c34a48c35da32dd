package org.investorchat.desk.tally;

import java.time.Instant;
import org.investorchat.desk.Figures.FeedbackCount;

/**
 * Counts what visitors think of answers, without a word of theirs and without what they asked.
 *
 * <p>Every method throws {@link org.investorchat.platform.StateUnavailable} when the store cannot
 * be reached.
 */
public interface FeedbackTally {

  /**
   * Counts one opinion, in the place of an earlier one on the same answer.
   *
   * @param answer stands for the answer, and tells nothing of it
   * @param oldest opinions from before are forgotten
   */
  void count(String answer, boolean useful, Instant at, Instant oldest);

  /**
   * Returns how many opinions there were.
   *
   * @param to the first time that is too late
   */
  FeedbackCount between(Instant from, Instant to);
}
