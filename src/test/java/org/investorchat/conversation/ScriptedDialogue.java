package org.investorchat.conversation;

import java.util.function.Function;
import org.investorchat.answering.Answer;

/** A dialogue that says what a test wants. */
public final class ScriptedDialogue extends Dialogue {

  private final Function<Utterance, Answer> script;

  /** Creates a dialogue that answers every utterance with {@code script}. */
  @SuppressWarnings("NullAway") // what really answers is never reached
  public ScriptedDialogue(Function<Utterance, Answer> script) {
    super(null, null);
    this.script = script;
  }

  @Override
  public Answer respond(Utterance utterance) {
    return script.apply(utterance);
  }
}
