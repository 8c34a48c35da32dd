package org.investorchat.answering;

import java.util.List;
import org.investorchat.retrieval.ClauseRetriever;
import org.investorchat.retrieval.Context;
import org.investorchat.retrieval.Evidence;
import org.investorchat.retrieval.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches for what a question is about, and for what each of its parts is about. */
@Component
final class Investigator {

  /** Least probability at which a card leaves nothing to look for. */
  private static final double SETTLED = 0.9;

  private final ClauseRetriever retriever;

  Investigator(ClauseRetriever retriever) {
    this.retriever = retriever;
  }

  /** Returns what is found for {@code question}. */
  Investigation investigate(Question question, Reading reading) {
    var whole = retriever.retrieve(query(question, reading.topic(), question.context()));
    var aspects =
        isSettled(whole, reading)
            ? List.<Evidence>of()
            : reading.aspects().stream().map(it -> search(question, it)).toList();
    return new Investigation(whole, aspects);
  }

  /** Returns whether one card is all that is asked for, so that parts need no search. */
  private static boolean isSettled(Evidence whole, Reading reading) {
    return !reading.asksSeveral() && whole.cards().getFirst().probability() >= SETTLED;
  }

  private Evidence search(Question question, String part) {
    return retriever.retrieve(query(question, part, null));
  }

  private static Query query(Question question, String text, @Nullable Context context) {
    return new Query(text, question.language(), question.mixed(), context);
  }
}
