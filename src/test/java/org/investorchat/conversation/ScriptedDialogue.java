package org.investorchat.conversation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.investorchat.answering.Answer;
import org.investorchat.answering.BilingualAnswer;
import org.investorchat.answering.Citation;
import org.investorchat.answering.ComposedAnswer;
import org.investorchat.answering.Passage.Claim;
import org.investorchat.answering.Question;
import org.investorchat.answering.ReplyLanguage;

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
    super(null, null, null, null);
    this.intake = intake;
    this.script = script;
  }

  @Override
  public Answer respond(Utterance utterance) {
    intake.accept(utterance);
    return script.apply(utterance);
  }

  @Override
  public Consultation consult(Utterance utterance) {
    intake.accept(utterance);
    return new Consultation(
        question(utterance, script.apply(utterance)),
        new BilingualAnswer(
            composed(utterance, ReplyLanguage.ENGLISH),
            composed(utterance, ReplyLanguage.SIMPLIFIED_CHINESE),
            null));
  }

  private ComposedAnswer composed(Utterance utterance, ReplyLanguage language) {
    var answer = script.apply(new Utterance(utterance.text(), language));
    var cites = answer.reply().citations().stream().map(Citation::clause).toList();
    String text = answer.reply().text().replaceAll("\\s*\\[\\d+\\]", "");
    return new ComposedAnswer(answer, List.of(new Claim(text, cites)));
  }

  @Override
  Exchange respond(List<Turn> history, Utterance utterance, Runnable accepted) {
    intake.accept(utterance);
    accepted.run();
    var answer = script.apply(utterance);
    var question = question(utterance, answer);
    return new Exchange(question, new Rewriting(question, false), answer);
  }

  @Override
  Exchange recall(List<Turn> history, Utterance utterance) {
    return respond(history, utterance, () -> {});
  }

  private static Question question(Utterance utterance, Answer answer) {
    return new Question(
        utterance.text().strip(),
        answer.reply().language().language(),
        false,
        answer.reply().language(),
        true);
  }
}
