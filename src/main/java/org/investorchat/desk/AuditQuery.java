package org.investorchat.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the audit trail to read; null asks for any.
 *
 * @param from the earliest time
 * @param to the first time that is too late
 * @param actor id of the account
 * @param action such as {@code ticket.claim}, or the part before the point for all of those
 * @param subject such as the id of a ticket
 * @param before cursor that an earlier page ended with; null for the newest
 * @param size the most to return, ≥ 1
 */
public record AuditQuery(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String actor,
    @Nullable String action,
    @Nullable String subject,
    @Nullable String before,
    int size) {

  public AuditQuery {
    if (size < 1) {
      throw new IllegalArgumentException("size must be >= 1, got " + size);
    }
  }

  /** Returns whether {@code event} is one of those, whatever its place. */
  boolean includes(AuditEvent event) {
    return (from == null || !event.at().isBefore(from))
        && (to == null || event.at().isBefore(to))
        && (actor == null || actor.equals(event.actor()))
        && (action == null || event.action().equals(action) || isBelow(event.action(), action))
        && (subject == null || subject.equals(event.subject()));
  }

  private static boolean isBelow(String action, String group) {
    return action.startsWith(group + ".");
  }
}
