package org.investorchat.desk;

import org.jspecify.annotations.Nullable;

/** Thrown when a step cannot be taken; says why, and what the ticket is like now. */
public final class StepRefused extends RuntimeException {

  private final Reason reason;
  private final transient Ticket ticket;
  private final transient @Nullable AuditEvent before;

  private StepRefused(Reason reason, Ticket ticket, @Nullable AuditEvent before) {
    super(reason + ", ticket " + ticket.id() + " version " + ticket.version());
    this.reason = reason;
    this.ticket = ticket;
    this.before = before;
  }

  static StepRefused of(Reason reason, Ticket ticket) {
    return new StepRefused(reason, ticket, null);
  }

  static StepRefused cameFirst(Ticket ticket, @Nullable AuditEvent before) {
    return new StepRefused(Reason.CAME_FIRST, ticket, before);
  }

  /** Returns why. */
  public Reason reason() {
    return reason;
  }

  /** Returns the ticket as it is now. */
  public Ticket ticket() {
    return ticket;
  }

  /** Returns what happened to it last, where another came first; null where that is not known. */
  public @Nullable AuditEvent before() {
    return before;
  }

  /** Why a step cannot be taken. */
  public enum Reason {
    /** The ticket has changed since the version that was seen. */
    CAME_FIRST,
    /** The ticket is not in a state for it. */
    NOT_POSSIBLE,
    /** It takes somebody else than the holder and the authors. */
    SECOND_PERSON_NEEDED,
    /** It takes the holder, or another role. */
    NOT_ALLOWED
  }
}
