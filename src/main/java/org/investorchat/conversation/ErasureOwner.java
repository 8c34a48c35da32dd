package org.investorchat.conversation;

import org.investorchat.platform.EventOwner;
import org.investorchat.platform.JournalEvent;
import org.springframework.stereotype.Component;

/**
 * Erases conversations. The store remembers as long as anything of them may still wait in the
 * journal of another instance.
 */
@Component
final class ErasureOwner implements EventOwner {

  static final String KIND = "erasure";

  private final ConversationStore store;
  private final RecordLife life;

  ErasureOwner(ConversationStore store, RecordLife life) {
    this.store = store;
    this.life = life;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void apply(JournalEvent event) {
    store.erase(new ConversationId(event.subject()), life.whole());
  }
}
