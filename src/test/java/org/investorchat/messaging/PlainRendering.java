package org.investorchat.messaging;

import java.util.List;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.messaging.Outgoing.Said;
import org.investorchat.messaging.Outgoing.Speaker;

/** Puts words of the service as they are, and sends them. */
public final class PlainRendering implements Rendering {

  @Override
  public List<String> parts(Outgoing outgoing, TextForm form) {
    return switch (outgoing) {
      case Said it -> List.of(form.markup().text(String.join("\n\n", it.paragraphs())));
      case Outgoing.Answered it -> List.of(form.markup().text(it.answer().reply().text()));
    };
  }

  /** Sends a text as the first message of a letter. */
  public Dispatch send(Channel channel, Address to, String letter, String text) {
    return send(channel, to, letter, 0, text);
  }

  /** Sends a text as a message of a letter. */
  public Dispatch send(Channel channel, Address to, String letter, int index, String text) {
    var said = new Said(letter, Speaker.SERVICE, ReplyLanguage.ENGLISH, List.of(text));
    return channel.send(new Posting(letter, index, to, channel.compose(said, this).getFirst()));
  }
}
