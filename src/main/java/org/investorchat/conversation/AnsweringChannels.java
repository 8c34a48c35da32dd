package org.investorchat.conversation;

import java.util.List;

/**
 * Channels whose automatic answers can be stopped one by one, beside {@link AutomaticAnswers}'s.
 */
public interface AnsweringChannels {

  /** Returns their names, as {@link Utterance#channel} has them. */
  List<String> names();
}
