package org.investorchat.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes to us from a platform, and the conversation they are in.
 *
 * @param address of their latest message
 * @param conversation the one that goes on
 * @param token the key to it
 * @param earlier those before it that an operator's reply may still belong to, the oldest first
 * @param wanted the language they chose, null for that of what they write
 * @param seen when they wrote last
 */
record Correspondent(
    Address address,
    ConversationId conversation,
    String token,
    List<ConversationId> earlier,
    @Nullable ReplyLanguage wanted,
    Instant seen) {

  /** One a day for as long as correspondents are kept, and some more for those that were full. */
  private static final int MOST_EARLIER = 40;

  Correspondent {
    earlier = List.copyOf(earlier);
  }

  /** Returns them at another address of the same key, seen now. */
  Correspondent at(Address latest, Instant now) {
    return new Correspondent(latest, conversation, token, earlier, wanted, now);
  }

  /** Returns them with another language, null for that of what they write. */
  Correspondent wanting(@Nullable ReplyLanguage language) {
    return new Correspondent(address, conversation, token, earlier, language, seen);
  }

  /** Returns them in another conversation. */
  Correspondent in(ConversationId next, String itsToken) {
    List<ConversationId> before = new ArrayList<>(earlier);
    before.add(conversation);
    var latest = before.subList(Math.max(0, before.size() - MOST_EARLIER), before.size());
    return new Correspondent(address, next, itsToken, latest, wanted, seen);
  }

  /** Returns them without one of the earlier conversations. */
  Correspondent without(ConversationId gone) {
    var left = earlier.stream().filter(it -> !it.equals(gone)).toList();
    return new Correspondent(address, conversation, token, left, wanted, seen);
  }

  /** Returns all conversations, the one that goes on last. */
  List<ConversationId> conversations() {
    return Stream.concat(earlier.stream(), Stream.of(conversation)).toList();
  }

  /** Returns nothing that tells who it is, nor the key to what they said. */
  @Override
  public String toString() {
    return "Correspondent[" + address + ", " + conversation + "]";
  }
}
