package org.investorchat.channels.standard;

import java.util.Map;
import java.util.Optional;
import org.investorchat.messaging.Address;

/**
 * Who is talked to, as the integrator names them.
 *
 * @param conversation id of the integrator's conversation
 * @param sender who in it; empty when it has one person only
 */
record Party(String conversation, String sender) {

  private static final String CONVERSATION = "conversation";
  private static final String SENDER = "sender";
  private static final String MESSAGE = "message";

  /** Returns the address, which knows the message that is answered. */
  Address address(String account, String messageId) {
    return new Address(
        StandardChannel.NAME,
        account,
        conversation + "\n" + sender,
        Map.of(CONVERSATION, conversation, SENDER, sender, MESSAGE, messageId));
  }

  /** Returns whom {@code address} leads to. */
  static Party of(Address address) {
    return new Party(address.hint(CONVERSATION).orElse(""), address.hint(SENDER).orElse(""));
  }

  /** Returns the message that is answered. */
  static Optional<String> messageIn(Address address) {
    return address.hint(MESSAGE);
  }

  /** Returns nothing that tells who it is. */
  @Override
  public String toString() {
    return "Party[]";
  }
}
