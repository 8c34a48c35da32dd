package org.investorchat.desk;

import java.util.List;

/**
 * Keeps the audit trail. Events are added and never changed; those of tickets come through {@link
 * TicketStore}.
 *
 * <p>Every method throws {@link org.investorchat.platform.StateUnavailable} when the store cannot
 * be reached or written.
 */
interface AuditStore {

  /** Adds an event, once however often it is called. What replicas must have, they have. */
  void add(AuditEvent event);

  /** Returns whether an event of this id was added. */
  boolean holds(String eventId);

  /** Returns all events of a subject, the oldest first. */
  List<AuditEvent> history(String subject);

  /**
   * Returns events, the newest first.
   *
   * @param before number of an event; it and younger ones are left out
   * @param most how many to return at most
   */
  List<Numbered> before(long before, int most);

  /**
   * An event and its number, which is larger the later it was added and begins with the microsecond
   * of that: 2026-11-26 is 1.8e15, and a double is exact up to 9e15.
   */
  record Numbered(long number, AuditEvent event) {}
}
