package org.investorchat.messaging;

import java.time.Instant;

/**
 * A letter that could not be answered or sent, without a word of what was written.
 *
 * @param id of the letter
 * @param receivedAt when its message came for the first time
 * @param sent how many parts of the answer the platform has
 * @param parts how many parts the answer has; 0 when there is none
 * @param attempts how often the last thing to do was tried again in vain
 * @param reason a word, such as {@code http-403} or {@code not-answered}
 */
public record DeadLetter(
    String id,
    String channel,
    String account,
    Instant receivedAt,
    int sent,
    int parts,
    int attempts,
    String reason) {

  static DeadLetter of(Letter it) {
    var progress = it.progress();
    return new DeadLetter(
        it.id(),
        it.to().channel(),
        it.to().account(),
        it.receivedAt(),
        progress.next(),
        progress.parts().size(),
        progress.attempts(),
        String.valueOf(progress.reason()));
  }
}
