package org.investorchat.conversation;

import org.investorchat.answering.Question;

/** Cleans an utterance. */
interface Intake {

  /** Returns the question. */
  Question clean(Utterance utterance);
}
