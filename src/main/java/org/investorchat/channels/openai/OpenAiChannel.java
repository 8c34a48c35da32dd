package org.investorchat.channels.openai;

import java.util.List;
import org.investorchat.conversation.AnsweringChannels;
import org.springframework.stereotype.Component;

/** Says that answers to programs for OpenAI's API can be stopped. */
@Component
final class OpenAiChannel implements AnsweringChannels {

  static final String NAME = "openai";

  @Override
  public List<String> names() {
    return List.of(NAME);
  }
}
