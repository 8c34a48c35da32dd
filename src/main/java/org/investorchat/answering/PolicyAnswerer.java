package org.investorchat.answering;

/** Answers one self-contained question. */
public interface PolicyAnswerer {

  /** Returns the answer; never fails for a question that is merely unanswerable. */
  Answer answer(Question question);
}
