package org.investorchat.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.investorchat.platform.Outages;
import org.jspecify.annotations.Nullable;

/** A store that a test can take away and bring back. */
final class InterruptibleStore implements ConversationStore {

  private final ConversationStore store;
  private volatile boolean away;
  private volatile boolean full;
  private volatile boolean unforgetting;

  InterruptibleStore(ConversationStore store) {
    this.store = store;
  }

  /** Makes every call fail, until {@link #comeBack}. */
  void goAway() {
    away = true;
  }

  /** Makes entries fail to be added, until {@link #comeBack}. */
  void fillUp() {
    full = true;
  }

  /** Makes erasures fail, until {@link #comeBack}. */
  void refuseErasure() {
    unforgetting = true;
  }

  void comeBack() {
    unforgetting = false;
    away = false;
    full = false;
  }

  private ConversationStore reached() {
    if (away) {
      throw Outages.away();
    }
    return store;
  }

  @Override
  public void create(Conversation conversation) {
    reached().create(conversation);
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return reached().find(id);
  }

  @Override
  public List<Entry> entries(ConversationId id) {
    return reached().entries(id);
  }

  @Override
  public Recollection recall(ConversationId id, @Nullable String clientMessageId, int most) {
    return reached().recall(id, clientMessageId, most);
  }

  @Override
  public boolean append(ConversationId id, Entry entry, Duration keep) {
    if (full) {
      throw Outages.away();
    }
    return reached().append(id, entry, keep);
  }

  @Override
  public Optional<TurnLock> lock(ConversationId id, Duration atMost) {
    return reached().lock(id, atMost);
  }

  @Override
  public boolean erase(ConversationId id, Duration remember) {
    if (unforgetting) {
      throw Outages.away();
    }
    return reached().erase(id, remember);
  }

  @Override
  public boolean addFeedback(Feedback feedback, Duration keep) {
    return reached().addFeedback(feedback, keep);
  }

  @Override
  public List<Feedback> feedback(ConversationId id) {
    return reached().feedback(id);
  }

  @Override
  public boolean addHandoff(HandoffRequested handoff, Duration keep) {
    return reached().addHandoff(handoff, keep);
  }

  @Override
  public List<HandoffRequested> handoffs(ConversationId id) {
    return reached().handoffs(id);
  }

  @Override
  public boolean isErased(ConversationId id) {
    return reached().isErased(id);
  }

  @Override
  public int removeExpired() {
    return reached().removeExpired();
  }
}
