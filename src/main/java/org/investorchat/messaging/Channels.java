package org.investorchat.messaging;

import java.util.List;
import java.util.Optional;
import org.investorchat.conversation.AnsweringChannels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The channels that are on: those with an account. */
@Component
final class Channels implements AnsweringChannels {

  private final List<Channel> channels;

  Channels(ObjectProvider<Channel> channels) {
    this.channels = channels.orderedStream().filter(it -> !it.accounts().isEmpty()).toList();
  }

  @Override
  public List<String> names() {
    return channels.stream().map(Channel::name).sorted().toList();
  }

  /** Returns all accounts of the channels that are on. */
  List<Mailbox> mailboxes() {
    return channels.stream()
        .flatMap(it -> it.accounts().stream().map(account -> new Mailbox(it.name(), account)))
        .toList();
  }

  /** Returns the channel of this name; empty when there is none, or it is off. */
  Optional<Channel> find(String name) {
    return channels.stream().filter(it -> it.name().equals(name)).findFirst();
  }
}
