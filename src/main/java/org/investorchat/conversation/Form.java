package org.investorchat.conversation;

import org.investorchat.conversation.Cue.Asks;
import org.investorchat.conversation.Cue.Lean;

/** The form of a turn, as far as it tells how much of its subject stands before it. */
enum Form {
  /** Names nothing of its own. */
  BARE,
  /** Asks who is responsible, and names little else. */
  WHO,
  /** Takes back what was understood. */
  CORRECTION,
  /** A word stands for something said before; little else is named. */
  SHORT_PRONOUN,
  PRONOUN,
  /** A word may stand for something said before; little else is named. */
  SHORT_REFERENCE,
  REFERENCE,
  /** Its verb is to be taken from what was said before; little else is named. */
  SHORT_ELLIPSIS,
  ELLIPSIS,
  /** Nothing stands for something said before, but little is named. */
  SHORT,
  FULL;

  /** Returns the form of {@code asks}. */
  static Form of(Asks asks) {
    if (asks.asksWho() && asks.lean() != Lean.PRONOUN && asks.namesNotMuch()) {
      return WHO;
    }
    boolean few = asks.namesFew();
    return switch (asks.lean()) {
      case PRONOUN -> few ? SHORT_PRONOUN : PRONOUN;
      case REFERENCE -> few ? SHORT_REFERENCE : REFERENCE;
      case ELLIPSIS -> few ? SHORT_ELLIPSIS : ELLIPSIS;
      case NONE -> few ? SHORT : FULL;
    };
  }

  /** Returns whether a turn of this form names a subject that may be another. */
  boolean namesSubject() {
    return switch (this) {
      case REFERENCE, SHORT_ELLIPSIS, ELLIPSIS, SHORT, FULL -> true;
      case BARE, WHO, CORRECTION, SHORT_PRONOUN, PRONOUN, SHORT_REFERENCE -> false;
    };
  }

  /** Returns whether a turn of this form can hardly be understood on its own. */
  boolean leans() {
    return this != SHORT && this != FULL;
  }
}
