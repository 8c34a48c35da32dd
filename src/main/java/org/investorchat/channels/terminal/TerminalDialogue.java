package org.investorchat.channels.terminal;

import org.investorchat.answering.Answer;
import org.investorchat.channels.AnswerText;
import org.investorchat.channels.AnswerViews;
import org.investorchat.channels.terminal.Invocation.Ask;
import org.investorchat.conversation.Dialogue;
import org.investorchat.conversation.Utterance;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers what is asked on the command line. */
@Component
class TerminalDialogue {

  private final Dialogue dialogue;
  private final AnswerText texts;
  private final AnswerViews views;
  private final JsonMapper json;

  TerminalDialogue(Dialogue dialogue, AnswerText texts, AnswerViews views, JsonMapper json) {
    this.dialogue = dialogue;
    this.texts = texts;
    this.views = views;
    this.json = json;
  }

  /**
   * Returns what to print.
   *
   * @throws org.investorchat.conversation.InvalidUtterance when the question cannot be taken
   */
  String answer(Ask ask) {
    Answer answer = dialogue.respond(new Utterance(ask.question(), ask.wanted()));
    return ask.json()
        ? json.writerWithDefaultPrettyPrinter().writeValueAsString(views.of(answer))
        : texts.of(answer.reply());
  }
}
