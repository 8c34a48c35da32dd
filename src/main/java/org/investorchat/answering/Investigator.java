package org.investorchat.answering;

import org.investorchat.retrieval.ClauseRetriever;
import org.investorchat.retrieval.Query;
import org.springframework.stereotype.Component;

/** Searches for what a question is about. */
@Component
final class Investigator {

  private final ClauseRetriever retriever;

  Investigator(ClauseRetriever retriever) {
    this.retriever = retriever;
  }

  /** Returns what is found for {@code question}. */
  Investigation investigate(Question question, Reading reading) {
    var query = new Query(reading.topic(), question.language(), question.mixed());
    return Investigation.of(retriever.retrieve(query), reading.asksSeveral());
  }
}
