package org.investorchat.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps letters and the lines that correspondents' letters stand in. Every write is one atomic
 * step; what replicas of the store must have, they have.
 *
 * <p>Every method throws {@link org.investorchat.platform.StateUnavailable} when the store cannot
 * be reached or written; it is then unknown whether a write took place, and all of them can be
 * repeated.
 */
interface LetterStore {

  /**
   * Keeps those of {@code letters} that are not known, all of them or none, at the ends of their
   * lines.
   *
   * @return the ids of those, in order
   */
  List<String> receive(List<Letter> letters);

  /**
   * Takes letters that are the first of their lines and due, unless somebody has another letter of
   * the line or the mailbox is suspended. Whoever takes one has it until {@code until}, which is
   * then its {@code due}.
   *
   * @param most how many at most
   */
  List<Letter> take(Mailbox mailbox, Instant now, Instant until, int most);

  /**
   * Puts each of {@code next} in the place of the version before it, all of them or none.
   *
   * @return whether that is so: not when another version of one came first
   */
  boolean change(List<Letter> next);

  /** Returns the letter; empty when there is none. */
  Optional<Letter> find(String id);

  /**
   * Returns the letters at the counter for a correspondent, the oldest first.
   *
   * @param correspondent {@link Address#key}
   */
  List<Letter> counter(String correspondent);

  /** Returns dead letters, the latest first, at most {@code most}. */
  List<Letter> dead(int most);

  /** Returns how many letters stand in line, and how many are dead. */
  Counts counts();

  /**
   * How many letters there are.
   *
   * @param waiting in line
   */
  record Counts(long waiting, long dead) {}

  /**
   * Removes what a correspondent wrote and what goes back, except a letter that somebody has: its
   * answer is still sent.
   *
   * @param correspondent {@link Address#key}
   */
  void redact(String correspondent);

  /**
   * Is done with letters at the counter that were due at {@code now}, at most {@code most}.
   *
   * @return how many
   */
  int clearCounter(Instant now, int most);

  /**
   * Removes letters that came before {@code then}, at most {@code most}, whatever became of them.
   *
   * @return how many
   */
  int removeOld(Instant then, int most);

  /** Keeps a suspension; the first of a mailbox stays. */
  void suspend(Suspension suspension);

  /**
   * Ends a suspension.
   *
   * @return whether there was one
   */
  boolean resume(Mailbox mailbox);

  /** Returns all suspensions, in the order of their mailboxes. */
  List<Suspension> suspensions();
}
