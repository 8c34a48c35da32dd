package org.investorchat.messaging;

import java.util.Map;
import java.util.Optional;
import org.investorchat.platform.Sha256;

/**
 * Where somebody writes from, and answers go.
 *
 * @param account id of our account at the channel
 * @param correspondent tells people, or people in a group, apart within the account: what is the
 *     same in each of their messages
 * @param hints what sending needs beside it, such as a thread or an address for replies; that of
 *     the latest message counts
 */
public record Address(
    String channel, String account, String correspondent, Map<String, String> hints) {

  public Address {
    hints = Map.copyOf(hints);
  }

  /** Returns an address that needs nothing beside the correspondent. */
  public static Address of(String channel, String account, String correspondent) {
    return new Address(channel, account, correspondent, Map.of());
  }

  /** Returns a hint. */
  public Optional<String> hint(String name) {
    return Optional.ofNullable(hints.get(name));
  }

  /** Returns what stands for the correspondent in keys and logs: 64 hex digits. */
  public String key() {
    return Sha256.hex(channel + "\n" + account + "\n" + correspondent);
  }

  /** Returns nothing that tells who it is. */
  @Override
  public String toString() {
    return "Address[" + channel + "/" + account + "]";
  }
}
