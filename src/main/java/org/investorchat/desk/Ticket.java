package org.investorchat.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * A question that a person answers.
 *
 * @param id {@code tkt_} and 22 base64url characters
 * @param version from 1, one more with each change
 */
public record Ticket(
    String id,
    long version,
    TicketState state,
    Instant openedAt,
    Instant changedAt,
    Sorting sorting,
    Inquiry inquiry,
    Work work,
    Course course) {

  /** Returns who has it; empty in the queue. */
  public Optional<String> holder() {
    return state.holder();
  }

  /** Returns whether it should have been answered by now. */
  public boolean isOverdue(Instant now) {
    return switch (state.stage()) {
      case QUEUED, CLAIMED, DRAFTED, AWAITING_APPROVAL, APPROVED -> now.isAfter(sorting.deadline());
      case SENT, TRANSFERRED, CLOSED -> false;
    };
  }

  /** Returns whether its holder has done nothing for too long. */
  boolean isLeaseOver(Instant now) {
    return state.lease().filter(it -> !it.isAfter(now)).isPresent();
  }

  /** Returns the ticket one version on, in another state. */
  Ticket then(Instant at, TicketState next) {
    return new Ticket(id, version + 1, next, openedAt, at, sorting, inquiry, work, course);
  }

  Ticket with(Sorting sorted) {
    return new Ticket(id, version, state, openedAt, changedAt, sorted, inquiry, work, course);
  }

  Ticket with(Inquiry asked) {
    return new Ticket(id, version, state, openedAt, changedAt, sorting, asked, work, course);
  }

  Ticket with(Work done) {
    return new Ticket(id, version, state, openedAt, changedAt, sorting, inquiry, done, course);
  }

  Ticket with(Course came) {
    return new Ticket(id, version, state, openedAt, changedAt, sorting, inquiry, work, came);
  }

  /** Returns this without a word of the caller or to them. */
  Ticket redacted() {
    return with(inquiry.redacted()).with(work.redacted()).with(course.redacted());
  }
}
