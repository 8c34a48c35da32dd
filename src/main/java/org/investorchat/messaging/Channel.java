package org.investorchat.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A platform that messages come from and answers go to, with the accounts this service has there.
 * It is off while there is none. Safe for use by many threads.
 */
public interface Channel {

  /** Returns the name in addresses, settings and stops, such as {@code telegram}. */
  String name();

  /**
   * Returns the ids of the accounts, in the order of the settings; empty when the channel is off.
   */
  List<String> accounts();

  /**
   * Verifies and reads what was delivered for {@code account}. Changes nothing and calls nobody,
   * unless the platform says only that something is there to be fetched.
   *
   * @throws DeliveryRefused when it is not genuine, is too old, or cannot be read
   */
  Incoming read(String account, RawRequest request);

  /** Returns how texts are put for the platform. */
  TextForm form();

  /**
   * Returns the messages that {@code outgoing} is sent as, in order, never empty; by default its
   * text, put and split as {@link #form} says.
   */
  default List<String> compose(Outgoing outgoing, Rendering rendering) {
    return rendering.parts(outgoing, form());
  }

  /**
   * Sends one message.
   *
   * @throws PlatformAway when the platform cannot be reached or does not answer in time
   */
  Dispatch send(Posting posting);

  /**
   * Returns whether the account may not send by itself: what its correspondents get goes out in
   * responses to their own messages ({@link Incoming.Held}), and {@link #send} is of no use.
   */
  default boolean holds(String account) {
    return false;
  }

  /**
   * Returns where somebody is reached without a message of theirs to answer, such as with an
   * operator's reply; by default where they wrote from.
   */
  default Address unprompted(Address from) {
    return from;
  }

  /**
   * Returns how long to wait before each further attempt to send a message; empty for what {@code
   * messaging.retries} says.
   */
  default Optional<List<Duration>> retries() {
    return Optional.empty();
  }
}
