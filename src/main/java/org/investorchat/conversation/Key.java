package org.investorchat.conversation;

import org.investorchat.platform.Sha256;

/**
 * With what a visitor comes to a conversation.
 *
 * @param tokenHash SHA-256 of the token in 64 hex digits
 */
record Key(ConversationId id, String tokenHash) {

  static Key of(ConversationId id, String token) {
    return new Key(id, Sha256.hex(token));
  }

  /** Returns whether it opens {@code conversation}, in a time that tells nothing. */
  boolean opens(Conversation conversation) {
    return Sha256.same(tokenHash, conversation.tokenHash());
  }
}
