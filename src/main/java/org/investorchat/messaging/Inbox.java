package org.investorchat.messaging;

import java.time.Clock;
import java.util.List;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.Incoming.Held;
import org.investorchat.messaging.LetterMeter.Outcome;
import org.springframework.stereotype.Component;

/**
 * Where deliveries of platforms come in: what is genuine is kept before the platform is told that
 * it arrived. A message that comes again is kept once and gets the same response.
 */
@Component
public final class Inbox {

  private final Channels channels;
  private final LetterStore store;
  private final PostOffice office;
  private final HeldLetters held;
  private final LetterMeter meter;
  private final Clock clock;

  Inbox(
      Channels channels,
      LetterStore store,
      PostOffice office,
      HeldLetters held,
      LetterMeter meter,
      Clock clock) {
    this.channels = channels;
    this.store = store;
    this.office = office;
    this.held = held;
    this.meter = meter;
    this.clock = clock;
  }

  /**
   * Returns the response to a delivery.
   *
   * @param account id of the account; empty for the first of the channel
   * @throws DeliveryRefused when it is not genuine or cannot be read; nothing is changed
   * @throws UnknownAccount when there is no such channel or account
   * @throws org.investorchat.platform.StateUnavailable when it cannot be kept, so that the platform
   *     must deliver it again
   */
  public HttpReply take(String channel, String account, RawRequest request) {
    var found = channels.find(channel).orElseThrow(UnknownAccount::new);
    return switch (found.read(account(found, account), request)) {
      case Handshake it -> it.reply();
      case Delivery it -> taken(it);
      case Held it -> taken(it);
    };
  }

  private static String account(Channel channel, String account) {
    var all = channel.accounts();
    if (!account.isEmpty() && !all.contains(account)) {
      throw new UnknownAccount();
    }
    return account.isEmpty() ? all.getFirst() : account;
  }

  private HttpReply taken(Delivery delivery) {
    keep(delivery.messages(), false);
    delivery.onceKept().run();
    return delivery.acknowledgement();
  }

  private HttpReply taken(Held delivery) {
    keep(List.of(delivery.message()), true);
    return held.reply(Letter.id(delivery.message()), delivery.reply());
  }

  private void keep(List<Inbound> messages, boolean held) {
    if (messages.isEmpty()) {
      return;
    }
    var now = clock.instant();
    var letters = messages.stream().map(it -> Letter.received(it, held, now)).toList();
    var kept = store.receive(letters);
    letters.stream().map(Letter::mailbox).distinct().forEach(office::ring);
    String channel = letters.getFirst().to().channel();
    meter.count(channel, Outcome.RECEIVED, kept.size());
    meter.count(channel, Outcome.REPEATED, letters.size() - kept.size());
  }
}
