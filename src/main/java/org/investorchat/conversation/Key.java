package org.investorchat.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * With what a visitor comes to a conversation.
 *
 * @param tokenHash SHA-256 of the token in 64 hex digits
 */
record Key(ConversationId id, String tokenHash) {

  static Key of(ConversationId id, String token) {
    return new Key(id, hash(token));
  }

  /** Returns whether it opens {@code conversation}, in a time that tells nothing. */
  boolean opens(Conversation conversation) {
    return MessageDigest.isEqual(bytes(tokenHash), bytes(conversation.tokenHash()));
  }

  private static String hash(String token) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(token)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
