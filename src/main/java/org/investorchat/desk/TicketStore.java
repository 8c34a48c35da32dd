package org.investorchat.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investorchat.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tickets. Every write is one atomic step together with the event that says who did it, and
 * takes place once however often it is called with the same event. What replicas of the store must
 * have, they have.
 *
 * <p>Every method throws {@link org.investorchat.platform.StateUnavailable} when the store cannot
 * be reached or written; it is then unknown whether a write took place, and all of them can be
 * repeated.
 */
interface TicketStore {

  /**
   * Keeps a new ticket.
   *
   * @return false when its id is known, and nothing is kept
   */
  boolean open(Ticket ticket, AuditEvent event);

  /**
   * Puts {@code next} in the place of the version before it.
   *
   * @return whether the event is kept: not when another version came first
   */
  boolean change(Ticket next, AuditEvent event);

  /**
   * Does what {@link #change} does, and puts the message that {@code next} sends among those that
   * wait for delivery.
   */
  boolean send(Ticket next, AuditEvent event);

  /** Does what {@link #change} does, and takes the message of {@code next} off that list. */
  boolean settle(Ticket next, AuditEvent event);

  /** Returns the ids of the tickets whose message waits for delivery. */
  List<String> undelivered();

  /** Returns the ticket; empty when there is none. */
  Optional<Ticket> find(String id);

  /**
   * Returns tickets in order.
   *
   * @param after where to begin, itself left out; null for the first of all
   * @param most how many to return at most
   */
  List<Ticket> after(@Nullable Place after, Set<Stage> stages, int most);

  /** Returns how many tickets there are in each stage; none is left out. */
  Map<Stage, Integer> counts();

  /** Returns how many tickets of a stage come before {@code place}. */
  int before(Place place, Stage stage);

  /** Returns tickets whose lease is over at {@code now}, at most {@code most}. */
  List<String> leasesOver(Instant now, int most);

  /** Returns the tickets that were opened from a conversation. */
  List<String> of(ConversationId conversation);

  /**
   * Removes the tickets, at most {@code most}, with which nothing has been done since {@code then}
   * and with which nothing is left to do; what was recorded of them stays.
   *
   * @return how many
   */
  int removeDone(Instant then, int most);

  /** Leaves nothing on the disk of what was in the place of what is there now. */
  void purge();

  /** Returns a number that is another whenever something of the desk has changed. */
  long revision();
}
