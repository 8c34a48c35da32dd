package org.investorchat.conversation;

import java.util.Optional;
import org.investorchat.conversation.Cue.Again;
import org.investorchat.conversation.Cue.Asks;
import org.investorchat.conversation.Cue.Bare;
import org.investorchat.conversation.Cue.Correction;
import org.investorchat.conversation.Cue.InLanguage;
import org.investorchat.conversation.Cue.Lean;
import org.investorchat.conversation.Cue.More;
import org.investorchat.conversation.Cue.Pick;
import org.investorchat.conversation.Cue.Reaction;
import org.investorchat.conversation.Cue.Return;
import org.investorchat.conversation.Cue.Talk;

/**
 * A turn that may go on with what was asked before it.
 *
 * @param subject what was asked before
 * @param form the form of the turn
 * @param own what is asked now
 */
record Continuation(String subject, Form form, String own) {

  /**
   * Returns how a turn that shows {@code cue} may go on with {@code last}; empty for one that does
   * something else.
   */
  static Optional<Continuation> of(Cue cue, Subject last, String text, CueReader cues) {
    return switch (cue) {
      case Bare _ -> Optional.of(new Continuation(last.question(), Form.BARE, text));
      case Asks it -> Optional.of(new Continuation(subject(it, last), Form.of(it), text));
      case Correction it -> Optional.of(new Continuation(last.root(), form(it, cues), it.topic()));
      case Talk _, InLanguage _, Again _, More _, Pick _, Return _, Reaction _ -> Optional.empty();
    };
  }

  /** What is to be changed is the question that the subject began with. */
  private static String subject(Asks asks, Subject last) {
    return asks.lean() == Lean.ELLIPSIS ? last.root() : last.question();
  }

  private static Form form(Correction correction, CueReader cues) {
    return cues.isAbout(correction.topic()) ? Form.BARE : Form.CORRECTION;
  }
}
