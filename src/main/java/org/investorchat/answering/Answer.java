package org.investorchat.answering;

import java.util.List;

/** What is said to one question. Every channel must handle every case. */
public sealed interface Answer {

  /** Returns the text and what goes with it. */
  Reply reply();

  /** Answers the question; cites at least one clause. */
  record Answered(Reply reply) implements Answer {
    public Answered {
      requireCitations(reply);
    }
  }

  /**
   * Answers part of the question and says which part the document does not state.
   *
   * @param unstated what is asked for and not stated, as said in the text
   */
  record Partial(Reply reply, List<String> unstated) implements Answer {
    public Partial {
      requireCitations(reply);
      unstated = List.copyOf(unstated);
    }
  }

  /** Nothing answers it; shows the nearest clauses as what they are. */
  record Closest(Reply reply) implements Answer {}

  /** Asks one question back. */
  record Clarify(Reply reply) implements Answer {}

  /** The document does not treat the subject. */
  record OutOfScope(Reply reply) implements Answer {}

  /** Greets, thanks, or says who is speaking. */
  record Conversational(Reply reply) implements Answer {}

  /** Declines abuse, injection or an unsafe request. */
  record Declined(Reply reply) implements Answer {}

  /** Cannot answer for now. */
  record Unavailable(Reply reply) implements Answer {}

  /** Returns whether it answers what was asked, at least in part. */
  default boolean isToThePoint() {
    return this instanceof Answered || this instanceof Partial;
  }

  /** Returns the name of its case in the API, such as {@code out_of_scope}. */
  default String outcome() {
    return switch (this) {
      case Answered _ -> "answered";
      case Partial _ -> "partial";
      case Closest _ -> "closest";
      case Clarify _ -> "clarify";
      case OutOfScope _ -> "out_of_scope";
      case Conversational _ -> "conversational";
      case Declined _ -> "declined";
      case Unavailable _ -> "unavailable";
    };
  }

  /** Returns the same answer with another reply. */
  default Answer with(Reply reply) {
    return switch (this) {
      case Answered _ -> new Answered(reply);
      case Partial it -> new Partial(reply, it.unstated());
      case Closest _ -> new Closest(reply);
      case Clarify _ -> new Clarify(reply);
      case OutOfScope _ -> new OutOfScope(reply);
      case Conversational _ -> new Conversational(reply);
      case Declined _ -> new Declined(reply);
      case Unavailable _ -> new Unavailable(reply);
    };
  }

  private static void requireCitations(Reply reply) {
    if (reply.citations().isEmpty()) {
      throw new IllegalArgumentException("an answer cites at least one clause");
    }
  }
}
