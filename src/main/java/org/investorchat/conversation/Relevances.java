package org.investorchat.conversation;

import org.investorchat.answering.Question;
import org.investorchat.retrieval.ClauseRetriever;
import org.investorchat.retrieval.Query;
import org.springframework.stereotype.Component;

/** Searches for a text to see how plainly it can be answered. */
@Component
final class Relevances {

  private final ClauseRetriever retriever;
  private final LanguageDetector detector;

  Relevances(ClauseRetriever retriever, LanguageDetector detector) {
    this.retriever = retriever;
    this.detector = detector;
  }

  /** Returns how plainly {@code question} is answered, in the context it stands in. */
  Relevance of(Question question) {
    return new Relevance(
        retriever.retrieve(
            new Query(question.text(), question.language(), question.mixed(), question.context())));
  }

  /** Returns how plainly {@code text} is answered, searched in the language of {@code question}. */
  Relevance of(String text, Question question) {
    boolean mixed = detector.detect(text).mixed();
    return new Relevance(retriever.retrieve(new Query(text, question.language(), mixed)));
  }
}
