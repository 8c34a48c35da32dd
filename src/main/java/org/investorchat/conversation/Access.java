package org.investorchat.conversation;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets visitors into conversations, and brings in what was said while the store was away. */
@Component
final class Access {

  private final ConversationStore store;
  private final Unsaved unsaved;
  private final Acquaintances acquaintances;
  private final Duration life;

  Access(
      ConversationStore store,
      Unsaved unsaved,
      Acquaintances acquaintances,
      ConversationSettings settings) {
    this.store = store;
    this.unsaved = unsaved;
    this.acquaintances = acquaintances;
    this.life = settings.life();
  }

  /**
   * Returns the conversation that {@code key} opens.
   *
   * @throws UnknownConversation when it opens none
   */
  Conversation enter(Key key) {
    unsaved.opened(key).ifPresent(store::create);
    var conversation = store.find(key.id()).filter(key::opens).orElseThrow(() -> unknown(key));
    acquaintances.meet(conversation);
    unsaved.save(key, store, life);
    return conversation;
  }

  /** It may have been erased through another instance. */
  private UnknownConversation unknown(Key key) {
    acquaintances.forget(key);
    return new UnknownConversation(key.id());
  }

  /** Brings in what was said in a conversation while the store was away, as {@link #enterAll}. */
  void bringIn(ConversationId id) {
    enterAll(unsaved.keys().stream().filter(it -> it.id().equals(id)).toList());
  }

  /** Brings in all that was said while the store was away; keys that open nothing are dropped. */
  void enterAll() {
    enterAll(unsaved.keys());
  }

  private void enterAll(List<Key> keys) {
    for (Key key : keys) {
      try {
        enter(key);
      } catch (UnknownConversation e) {
        unsaved.remove(key);
      }
    }
  }
}
