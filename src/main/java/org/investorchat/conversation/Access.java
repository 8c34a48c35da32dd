package org.investorchat.conversation;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets visitors into conversations, and brings in what was said while the store was away. */
@Component
final class Access {

  private final ConversationStore store;
  private final Unsaved unsaved;
  private final Duration life;

  Access(ConversationStore store, Unsaved unsaved, ConversationSettings settings) {
    this.store = store;
    this.unsaved = unsaved;
    this.life = settings.life();
  }

  /**
   * Returns the conversation that {@code key} opens.
   *
   * @throws UnknownConversation when it opens none
   */
  Conversation enter(Key key) {
    unsaved.opened(key).ifPresent(store::create);
    var conversation =
        store
            .find(key.id())
            .filter(key::opens)
            .orElseThrow(() -> new UnknownConversation(key.id()));
    unsaved.save(key, store, life);
    return conversation;
  }

  /** Brings in all that was said while the store was away; keys that open nothing are dropped. */
  void enterAll() {
    for (Key key : unsaved.keys()) {
      try {
        enter(key);
      } catch (UnknownConversation e) {
        unsaved.remove(key);
      }
    }
  }
}
