package org.investorchat.messaging;

import java.time.Instant;
import java.util.List;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;

/** What is said to a correspondent. */
public sealed interface Outgoing {

  /** Returns the language it is said in. */
  ReplyLanguage language();

  /**
   * An answer of the assistant.
   *
   * @param id of the answer in its conversation
   * @param conversation id of the conversation
   * @param at when it was given
   */
  record Answered(String id, String conversation, Instant at, Answer answer) implements Outgoing {

    @Override
    public ReplyLanguage language() {
      return answer.reply().language();
    }
  }

  /**
   * Words of the service itself, such as a greeting, or of an operator.
   *
   * @param id tells it from all others
   * @param paragraphs in order, never empty; in both languages where the reader's is not known
   */
  record Said(String id, Speaker speaker, ReplyLanguage language, List<String> paragraphs)
      implements Outgoing {

    public Said {
      paragraphs = List.copyOf(paragraphs);
    }

    /** Returns no word of it. */
    @Override
    public String toString() {
      return "Said[" + id + ", " + speaker + "]";
    }
  }

  /** Who says something. */
  enum Speaker {
    SERVICE,
    OPERATOR
  }
}
