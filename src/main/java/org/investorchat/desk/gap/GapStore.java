package org.investorchat.desk.gap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.investorchat.conversation.ConversationId;
import org.investorchat.desk.Gap;

/**
 * Keeps gaps in the knowledge.
 *
 * <p>Every method throws {@link org.investorchat.platform.StateUnavailable} when the store cannot
 * be reached or written.
 */
public interface GapStore {

  /**
   * Keeps {@code gap} unless one of its id is kept, settled or not, or it is too old.
   *
   * @param from the time before which gaps are not kept
   * @param most how many are kept, the newest
   */
  void add(Gap gap, Instant from, int most);

  /** Returns those that nobody has settled, of {@code from} and later, the newest first. */
  List<Gap> since(Instant from);

  /** Settles those of these ids, which are then kept only so that they do not come again. */
  void settle(Collection<String> ids);

  /** Removes the one of this id, where there is one. */
  void remove(String id);

  /** Removes those of a conversation. */
  void removeOf(ConversationId conversation);

  /** Removes those before {@code from} and returns how many there were. */
  int removeBefore(Instant from);
}
