package org.investorchat.answering;

import java.util.List;
import java.util.function.Function;
import org.investorchat.retrieval.Evidence;
import org.investorchat.retrieval.NamedReferences;
import org.investorchat.retrieval.ScoredCard;

/** Solutions as tests need them, without a search. */
final class Solutions {

  private Solutions() {}

  /** Returns that {@code cards} were found and {@code outcome} is said, in English. */
  static Solution solution(Function<Reply, Answer> outcome, List<ScoredCard> cards) {
    var answer = outcome.apply(reply(ReplyLanguage.ENGLISH, "Ask 12345.", Composer.NONE));
    return Solution.of(answer, List.of(), found(cards, true));
  }

  /**
   * Returns what was found.
   *
   * @param complete whether no part of retrieval failed
   */
  static Investigation found(List<ScoredCard> cards, boolean complete) {
    var nothing = new NamedReferences(List.of(), List.of(), List.of());
    return new Investigation(
        new Evidence(List.of(), cards, List.of(), nothing, complete), List.of());
  }

  static Reply reply(ReplyLanguage language, String text, Composer composer) {
    return new Reply(
        language,
        text,
        List.of(),
        List.of(),
        0.5,
        composer,
        List.of(),
        new HandoffOffer(false, "12345", null),
        List.of());
  }
}
