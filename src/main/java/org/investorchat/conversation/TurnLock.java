package org.investorchat.conversation;

/** The right to take the next turn of a conversation; expires by itself when not given back. */
interface TurnLock extends AutoCloseable {

  /** Gives the right back; does nothing when it has expired meanwhile. Never fails. */
  @Override
  void close();
}
