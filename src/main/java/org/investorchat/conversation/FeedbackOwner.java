package org.investorchat.conversation;

import org.investorchat.platform.EventOwner;
import org.investorchat.platform.JournalEvent;
import org.springframework.stereotype.Component;

/** Brings opinions to the store, for as long as they may still be kept. */
@Component
final class FeedbackOwner implements EventOwner {

  static final String KIND = "feedback";

  private final ConversationStore store;
  private final EntryCodec codec;
  private final RecordLife life;

  FeedbackOwner(ConversationStore store, EntryCodec codec, RecordLife life) {
    this.store = store;
    this.codec = codec;
    this.life = life;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void apply(JournalEvent event) {
    life.left(event.at())
        .ifPresent(it -> store.addFeedback(codec.readFeedback(event.payload()), it));
  }
}
