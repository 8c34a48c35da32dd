package org.investorchat.conversation;

import java.util.Base64;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Makes ids and tokens that nobody can guess. */
@Component
final class RandomIds {

  private static final int ID_BYTES = 16;
  private static final int TOKEN_BYTES = 32;

  private final RandomGenerator random;

  RandomIds(RandomGenerator random) {
    this.random = random;
  }

  ConversationId conversation() {
    return new ConversationId("cnv_" + text(ID_BYTES));
  }

  String message() {
    return "msg_" + text(ID_BYTES);
  }

  String event() {
    return "evt_" + text(ID_BYTES);
  }

  /** Returns the id of the message that mentions a ticket: the same each time. */
  static String mentionOf(String ticketId) {
    return "msg_" + ticketId.substring(ticketId.indexOf('_') + 1);
  }

  /** Returns 256 random bits in 43 base64url characters. */
  String token() {
    return text(TOKEN_BYTES);
  }

  private String text(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
