package org.investorchat.conversation;

import java.time.Clock;
import org.investorchat.platform.Journal;
import org.investorchat.platform.JournalEvent;
import org.investorchat.platform.StateUnavailable;
import org.springframework.stereotype.Component;

/**
 * Keeps what must not be lost of conversations: opinions, requests for a person, erasures. Their
 * {@link org.investorchat.platform.EventOwner owners} bring them to the store, now or later.
 */
@Component
final class Records {

  private final Journal journal;
  private final ConversationStore store;
  private final EntryCodec codec;
  private final RandomIds ids;
  private final Clock clock;

  Records(Journal journal, ConversationStore store, EntryCodec codec, RandomIds ids, Clock clock) {
    this.journal = journal;
    this.store = store;
    this.codec = codec;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps {@code feedback}. */
  void keep(Feedback feedback) {
    journal.keep(
        new JournalEvent(
            ids.event(),
            FeedbackOwner.KIND,
            feedback.conversation().value(),
            feedback.at(),
            codec.write(feedback)));
  }

  /** Keeps {@code asked} and returns whether the store has it. */
  boolean keep(HandoffRequested asked) {
    return isStored(asked)
        || journal.keep(
            new JournalEvent(
                asked.ticketId(),
                HandoffOwner.KIND,
                asked.conversation().value(),
                asked.at(),
                codec.write(asked)));
  }

  /** Spares operators a second word of the same request. */
  private boolean isStored(HandoffRequested asked) {
    try {
      return !journal.holds(asked.ticketId())
          && store.handoffs(asked.conversation()).stream()
              .anyMatch(it -> it.ticketId().equals(asked.ticketId()));
    } catch (StateUnavailable e) {
      return false;
    }
  }

  /**
   * Erases a conversation, and what is kept of it and not in the store yet.
   *
   * @throws StateUnavailable when the store has not erased it; once it can, it will all the same
   */
  void erase(ConversationId id) {
    journal.forget(id.value());
    journal.carryOut(
        new JournalEvent(ids.event(), ErasureOwner.KIND, id.value(), clock.instant(), "{}"));
  }
}
