package org.investorchat.messaging;

import java.time.Duration;
import java.util.Optional;
import org.investorchat.conversation.ConversationId;

/**
 * Keeps correspondents, each for a time after they wrote last. Every write is one atomic step; what
 * replicas of the store must have, they have.
 *
 * <p>Every method throws {@link org.investorchat.platform.StateUnavailable} when the store cannot
 * be reached or written; it is then unknown whether a write took place, and all of them can be
 * repeated.
 */
interface CorrespondentStore {

  /**
   * Returns the correspondent; empty when they are unknown or were forgotten.
   *
   * @param key {@link Address#key}
   */
  Optional<Correspondent> find(String key);

  /** Returns whose conversation it is or was; empty when that is unknown. */
  Optional<Correspondent> in(ConversationId conversation);

  /** Keeps a correspondent for {@code keep} from now, in the place of what was known of them. */
  void keep(Correspondent correspondent, Duration keep);

  /** Leaves nothing of a correspondent, if there is one. */
  void remove(Correspondent correspondent);

  /**
   * Removes those whose time is over and who would not go by themselves.
   *
   * @return how many
   */
  int removeExpired();
}
