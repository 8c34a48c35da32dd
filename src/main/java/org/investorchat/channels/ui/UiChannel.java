package org.investorchat.channels.ui;

import java.util.List;
import org.investorchat.conversation.AnsweringChannels;
import org.springframework.stereotype.Component;

/** Says that answers to pages made with the AI SDK can be stopped. */
@Component
final class UiChannel implements AnsweringChannels {

  static final String NAME = "ui";

  @Override
  public List<String> names() {
    return List.of(NAME);
  }
}
