package org.investorchat.conversation;

import org.investorchat.answering.ReplyLanguage;

/** What a turn shows of how it leans on those before it. */
sealed interface Cue {

  /** Small talk, which leans on nothing. */
  record Talk() implements Cue {}

  /** Asks for the last answer in another language. */
  record InLanguage(ReplyLanguage wanted) implements Cue {}

  /** Asks for the last answer once more. */
  record Again() implements Cue {}

  /** Asks for more of the same. */
  record More() implements Cue {}

  /**
   * Points at one of the things the last answer cites or offers.
   *
   * @param place counting from 1; -1 for the last
   * @param rest what else is said; blank when nothing is
   * @param mayBeNumber whether it may as well be a measure's number
   */
  record Pick(int place, String rest, boolean mayBeNumber) implements Cue {}

  /**
   * Comes back to something said earlier.
   *
   * @param rest what is asked about it; blank when nothing is
   */
  record Return(String topic, String rest) implements Cue {}

  /** Takes back what was understood, and says what is meant. */
  record Correction(String topic) implements Cue {}

  /** Says yes or no to a question asked back, and nothing else. */
  record Reaction(boolean yes) implements Cue {}

  /** Names nothing of its own. */
  record Bare() implements Cue {}

  /**
   * Asks something that may stand on its own or not.
   *
   * @param topic what is new in it
   * @param own what of it names something; in words of one language or the other
   * @param lean how strongly its form leans on what was said before
   * @param asksWho whether it asks who is responsible
   */
  record Asks(String topic, String own, Lean lean, boolean asksWho) implements Cue {

    /** Returns whether it names two words at most. */
    boolean namesFew() {
      return names(2);
    }

    /** Returns whether it names three words at most. */
    boolean namesNotMuch() {
      return names(3);
    }

    /** Two Chinese characters are a word. */
    private boolean names(int words) {
      long han = own.codePoints().filter(Character::isIdeographic).count();
      return han > 0 ? han <= 2L * words : own.strip().split("\\s+", -1).length <= words;
    }
  }

  /** How strongly the form of a question leans on what was said before. */
  enum Lean {
    /** A word stands for something said before. */
    PRONOUN,
    /** A word may stand for something said before, or for something in the question. */
    REFERENCE,
    /** Its verb is to be taken from what was said before. */
    ELLIPSIS,
    /** Nothing in it does. */
    NONE
  }
}
