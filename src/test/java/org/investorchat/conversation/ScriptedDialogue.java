package org.investorchat.conversation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Question;

/** A dialogue that says what a test wants. */
public final class ScriptedDialogue extends Dialogue {

  private final Consumer<Utterance> intake;
  private final Function<Utterance, Answer> script;

  /** Creates a dialogue that takes every utterance and answers it with {@code script}. */
  public ScriptedDialogue(Function<Utterance, Answer> script) {
    this(_ -> {}, script);
  }

  /**
   * Creates a dialogue that answers utterances with {@code script}.
   *
   * @param intake throws when an utterance is not taken
   */
  @SuppressWarnings("NullAway") // what really answers is never reached
  public ScriptedDialogue(Consumer<Utterance> intake, Function<Utterance, Answer> script) {
    super(null, null, null);
    this.intake = intake;
    this.script = script;
  }

  @Override
  public Answer respond(Utterance utterance) {
    intake.accept(utterance);
    return script.apply(utterance);
  }

  @Override
  Exchange respond(List<Turn> history, Utterance utterance, Runnable accepted) {
    intake.accept(utterance);
    accepted.run();
    var answer = script.apply(utterance);
    var question =
        new Question(
            utterance.text().strip(),
            answer.reply().language().language(),
            false,
            answer.reply().language(),
            true);
    return new Exchange(question, new Rewriting(question, false), answer);
  }
}
