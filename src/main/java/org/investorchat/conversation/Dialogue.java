package org.investorchat.conversation;

import org.investorchat.answering.Answer;
import org.investorchat.answering.PolicyAnswerer;
import org.springframework.stereotype.Component;

/** Takes one utterance to its answer. */
@Component
public class Dialogue {

  private final Intake intake;
  private final PolicyAnswerer answerer;

  Dialogue(Intake intake, PolicyAnswerer answerer) {
    this.intake = intake;
    this.answerer = answerer;
  }

  /**
   * Returns the answer to {@code utterance} on its own, without a conversation.
   *
   * @throws InvalidUtterance when the text is blank or too long
   */
  public Answer respond(Utterance utterance) {
    return answerer.answer(intake.clean(utterance));
  }
}
