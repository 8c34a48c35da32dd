package org.investorchat.messaging;

import java.util.List;

/** Answers a message: the same way however often it is asked about the same one. */
interface Attendant {

  /**
   * Returns what is said to {@code inbound}; empty for nothing.
   *
   * @throws org.investorchat.platform.StateUnavailable when it must be asked again later
   */
  List<Outgoing> respond(Inbound inbound);

  /** Returns what is said where no answer can be given, whatever is asked; never fails. */
  Outgoing regret(Inbound inbound);
}
