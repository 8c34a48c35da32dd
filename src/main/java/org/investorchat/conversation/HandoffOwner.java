package org.investorchat.conversation;

import java.time.Duration;
import org.investorchat.conversation.Notice.Role;
import org.investorchat.knowledge.Corpus;
import org.investorchat.platform.EventOwner;
import org.investorchat.platform.JournalEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings requests for a person to the store, mentions them in their conversations, with when people
 * are there, and tells those who act on them.
 */
@Component
final class HandoffOwner implements EventOwner {

  static final String KIND = "handoff";

  private final ConversationStore store;
  private final EntryCodec codec;
  private final RecordLife life;
  private final Access access;
  private final ConversationTexts texts;
  private final ServiceHours hours;
  private final Corpus corpus;
  private final ApplicationEventPublisher events;
  private final Duration conversationLife;

  HandoffOwner(
      ConversationStore store,
      EntryCodec codec,
      RecordLife life,
      Access access,
      ConversationTexts texts,
      ServiceHours hours,
      Corpus corpus,
      ApplicationEventPublisher events,
      ConversationSettings settings) {
    this.store = store;
    this.codec = codec;
    this.life = life;
    this.access = access;
    this.texts = texts;
    this.hours = hours;
    this.corpus = corpus;
    this.events = events;
    this.conversationLife = settings.life();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void apply(JournalEvent event) {
    var asked = codec.readHandoff(event.payload());
    life.left(event.at()).filter(it -> store.addHandoff(asked, it)).ifPresent(_ -> tell(asked));
  }

  private void tell(HandoffRequested asked) {
    access.bringIn(asked.conversation());
    store.append(asked.conversation(), mention(asked), conversationLife);
    events.publishEvent(asked);
  }

  private Notice mention(HandoffRequested asked) {
    String hotline = corpus.defaultPolicy().header().hotline();
    String text =
        hours.isOpen()
            ? texts.text(asked.language(), "notice.handoff", asked.ticketId(), hotline)
            : texts.text(
                asked.language(),
                "notice.handoff.closed",
                asked.ticketId(),
                hotline,
                hours.nextOpening(asked.language()));
    return new Notice(RandomIds.mentionOf(asked.ticketId()), asked.at(), Role.SYSTEM, text);
  }
}
