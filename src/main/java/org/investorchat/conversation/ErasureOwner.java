package org.investorchat.conversation;

import org.investorchat.platform.EventOwner;
import org.investorchat.platform.JournalEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Erases conversations, and tells those who keep something of them. The store remembers as long as
 * anything of them may still wait in the journal of another instance.
 */
@Component
final class ErasureOwner implements EventOwner {

  static final String KIND = "erasure";

  private final ConversationStore store;
  private final RecordLife life;
  private final ApplicationEventPublisher events;

  ErasureOwner(ConversationStore store, RecordLife life, ApplicationEventPublisher events) {
    this.store = store;
    this.life = life;
    this.events = events;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void apply(JournalEvent event) {
    var id = new ConversationId(event.subject());
    store.erase(id, life.whole());
    events.publishEvent(new ConversationErased(id));
  }
}
