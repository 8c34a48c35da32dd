package org.investorchat.messaging;

/**
 * One of our accounts at a platform.
 *
 * @param channel name of the channel
 * @param account id of the account
 */
record Mailbox(String channel, String account) {

  /** Returns the one that {@code address} belongs to. */
  static Mailbox of(Address address) {
    return new Mailbox(address.channel(), address.account());
  }

  /** Returns the mailbox that {@link #toString} wrote. */
  static Mailbox parse(String text) {
    int slash = text.indexOf('/');
    return new Mailbox(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Returns it as logs and stores have it: channel and account, with a slash between. */
  @Override
  public String toString() {
    return channel + "/" + account;
  }
}
