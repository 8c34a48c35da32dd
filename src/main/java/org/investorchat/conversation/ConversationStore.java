package org.investorchat.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps conversations, each for as long as something is said in it now and then. Every write is one
 * atomic step.
 *
 * <p>Every method throws {@link org.investorchat.platform.StateUnavailable} when the store cannot
 * be reached or written; it is then unknown whether a write took place, and all of them can be
 * repeated.
 */
interface ConversationStore {

  /**
   * Keeps a new conversation until its {@code expiresAt}; does nothing when its id is known or was
   * erased.
   */
  void create(Conversation conversation);

  /** Returns the conversation; empty when it is unknown, erased or expired. */
  Optional<Conversation> find(ConversationId id);

  /** Returns all that was said, in order; empty when the conversation is gone. */
  List<Entry> entries(ConversationId id);

  /**
   * Returns what must be known before the next turn.
   *
   * @param clientMessageId of the post to be answered, null when it has none
   * @param most how many entries to return at most, ≥ 1
   */
  Recollection recall(ConversationId id, @Nullable String clientMessageId, int most);

  /**
   * Adds an entry, once however often it is called, and lets the conversation live for {@code keep}
   * from now.
   *
   * @return whether the entry stands in the conversation: not when that is gone, or holds another
   *     turn of the same {@code clientMessageId}
   */
  boolean append(ConversationId id, Entry entry, Duration keep);

  /**
   * Returns the right to take the next turn, over all instances; empty while another has it.
   *
   * @param atMost after which it expires by itself
   */
  Optional<TurnLock> lock(ConversationId id, Duration atMost);

  /**
   * Leaves nothing of a conversation, its feedback and requests included, but a digest of its id,
   * which for {@code remember} from now lets nothing of it come back. What replicas of the store
   * must have, they have.
   *
   * @return false when it was gone
   */
  boolean erase(ConversationId id, Duration remember);

  /** Returns whether it was erased, as long as that is remembered. */
  boolean isErased(ConversationId id);

  /**
   * Keeps feedback for {@code keep} from now, in the place of an older one on the same answer; a
   * younger one stays. What replicas of the store must have, they have.
   *
   * @return false when the conversation is erased, and nothing is kept
   */
  boolean addFeedback(Feedback feedback, Duration keep);

  /** Returns the feedback on a conversation, in the order of its answers' ids. */
  List<Feedback> feedback(ConversationId id);

  /**
   * Keeps a request for a person for {@code keep} from now, once however often it is called. What
   * replicas of the store must have, they have.
   *
   * @return false when the conversation is erased, and nothing is kept
   */
  boolean addHandoff(HandoffRequested handoff, Duration keep);

  /** Returns the requests for a person made in a conversation, in order. */
  List<HandoffRequested> handoffs(ConversationId id);

  /**
   * Removes what has expired and would not go by itself.
   *
   * @return how many conversations
   */
  int removeExpired();
}
