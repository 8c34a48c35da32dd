package org.investorchat.answering;

import java.util.List;
import java.util.OptionalDouble;
import org.investorchat.knowledge.Card;
import org.jspecify.annotations.Nullable;

/**
 * An answer, and what else comes of working it out.
 *
 * @param answer without suggestions, which depend on what the visitor knows
 * @param leads cards that lead on from it, best first; may be empty
 * @param bestCard probability that the best card is what was asked for, in [0, 1]; null where no
 *     card was found
 * @param lasting whether the same question gets the same answer as long as the knowledge lasts
 */
record Solution(Answer answer, List<Card> leads, @Nullable Double bestCard, boolean lasting) {

  Solution {
    leads = List.copyOf(leads);
  }

  static Solution of(Answer answer, List<Card> leads, Investigation found) {
    var best = found.cards().isEmpty() ? null : found.cards().getFirst().probability();
    return new Solution(answer, leads, best, found.isComplete() && isLasting(answer));
  }

  /** A model that failed or came late may do better next time. */
  private static boolean isLasting(Answer answer) {
    return !(answer instanceof Answer.Unavailable)
        && answer.reply().composer() != Composer.FALLBACK;
  }

  OptionalDouble cardProbability() {
    return bestCard == null ? OptionalDouble.empty() : OptionalDouble.of(bestCard);
  }
}
