package org.investorchat.messaging;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends to correspondents what answers no message of theirs, such as an operator's reply. */
@Component
final class Outbox {

  private final Channels channels;
  private final Clerk clerk;
  private final LetterStore store;
  private final PostOffice office;
  private final Clock clock;

  Outbox(Channels channels, Clerk clerk, LetterStore store, PostOffice office, Clock clock) {
    this.channels = channels;
    this.clerk = clerk;
    this.store = store;
    this.office = office;
    this.clock = clock;
  }

  /**
   * Has {@code outgoing} sent, or handed out where the account may not send; once for each {@code
   * id}.
   *
   * @param id tells it from all others
   * @throws UnknownAccount when the channel is off
   * @throws org.investorchat.platform.StateUnavailable when it must be tried again later
   */
  void send(String id, Address to, Outgoing outgoing) {
    var channel = channels.find(to.channel()).orElseThrow(UnknownAccount::new);
    var parts = clerk.compose(outgoing, channel);
    boolean held = channel.holds(to.account());
    var letter = Letter.outgoing(id, channel.unprompted(to), held, parts, clock.instant());
    store.receive(List.of(letter));
    office.ring(Mailbox.of(to));
  }
}
