package org.investorchat.channels.mcp;

import java.util.List;
import org.investorchat.answering.Answer;
import org.investorchat.channels.AnswerText;
import org.investorchat.channels.AnswerView;
import org.investorchat.channels.AnswerViews;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.channels.PublicOrigin;
import org.investorchat.conversation.InvalidUtterance;
import org.investorchat.conversation.Reception;
import org.investorchat.conversation.Utterance;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers a question, each on its own. */
@Component
@Order(1)
class AskPolicy implements PolicyTool {

  private static final String QUESTION = "question";

  private final Reception reception;
  private final AnswerViews views;
  private final AnswerText texts;
  private final ChannelTexts words;
  private final PublicOrigin origin;

  AskPolicy(
      Reception reception,
      AnswerViews views,
      AnswerText texts,
      ChannelTexts words,
      PublicOrigin origin) {
    this.reception = reception;
    this.views = views;
    this.texts = texts;
    this.words = words;
    this.origin = origin;
  }

  @Override
  public String name() {
    return "ask_policy";
  }

  @Override
  public List<Argument> takes() {
    return List.of(Argument.text(QUESTION), Argument.language("argument.language.answer"));
  }

  @Override
  public Class<?> finds() {
    return AnswerView.class;
  }

  @Override
  public Finding call(Arguments arguments) {
    var answer =
        respond(
            new Utterance(
                arguments.text(QUESTION),
                arguments.language().orElse(null),
                McpConfiguration.CHANNEL));
    String links = origin.ofRequest();
    return new Finding(
        texts.linked(answer.reply(), links) + "\n\n" + label(answer), views.linked(answer, links));
  }

  /** Returns what whoever shows the text must show with it. */
  private String label(Answer answer) {
    return words.text(answer.reply().language(), "answer.ai-label");
  }

  private Answer respond(Utterance utterance) {
    try {
      return reception.respond(utterance);
    } catch (InvalidUtterance e) {
      throw switch (e.reason()) {
        case BLANK -> new RefusedCall("refusal.blank", QUESTION);
        case TOO_LONG -> new RefusedCall("refusal.too-long", QUESTION, e.limit());
      };
    }
  }
}
