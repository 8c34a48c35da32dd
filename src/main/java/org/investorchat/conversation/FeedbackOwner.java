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
  private final Announcements announcements;

  FeedbackOwner(
      ConversationStore store, EntryCodec codec, RecordLife life, Announcements announcements) {
    this.store = store;
    this.codec = codec;
    this.life = life;
    this.announcements = announcements;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void apply(JournalEvent event) {
    var feedback = codec.readFeedback(event.payload());
    life.left(event.at())
        .filter(it -> store.addFeedback(feedback, it))
        .ifPresent(_ -> announcements.tell(new FeedbackGiven(feedback)));
  }
}
