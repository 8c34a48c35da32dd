package org.investorchat.messaging;

import java.time.Instant;

/**
 * That nothing is sent for an account until a person resumes it.
 *
 * @param reason in a word, as the channel says it
 */
public record Suspension(String channel, String account, Instant at, String reason) {

  Mailbox mailbox() {
    return new Mailbox(channel, account);
  }
}
