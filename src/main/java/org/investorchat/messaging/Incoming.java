package org.investorchat.messaging;

import java.util.List;

/** What a genuine delivery holds. */
public sealed interface Incoming {

  /** The platform makes sure that the address is ours; answered at once. */
  record Handshake(HttpReply reply) implements Incoming {}

  /**
   * Messages, which are answered later.
   *
   * @param messages in order; empty for what needs no answer, such as a receipt
   * @param acknowledgement the response, once they are kept
   * @param onceKept what is done once they are kept; nothing is lost where it never is
   */
  record Delivery(List<Inbound> messages, HttpReply acknowledgement, Runnable onceKept)
      implements Incoming {

    public Delivery {
      messages = List.copyOf(messages);
    }

    /** Creates a delivery after which there is nothing to do. */
    public Delivery(List<Inbound> messages, HttpReply acknowledgement) {
      this(messages, acknowledgement, () -> {});
    }

    /** Returns a delivery that needs no answer. */
    public static Delivery ignored() {
      return new Delivery(List.of(), HttpReply.OK);
    }

    /** Returns a delivery that is acknowledged without a word. */
    public static Delivery of(List<Inbound> messages) {
      return new Delivery(messages, HttpReply.OK);
    }
  }

  /** A message that is answered in the response, for accounts that may not send by themselves. */
  record Held(Inbound message, HeldReply reply) implements Incoming {}
}
