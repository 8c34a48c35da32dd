package org.investorchat.desk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stands. People are named by the ids of their accounts. {@link Step} says what
 * leads from one to another.
 */
public sealed interface TicketState {

  /** Waits for somebody to claim it. */
  record Queued() implements TicketState {}

  /**
   * One person works on it.
   *
   * @param leaseUntil when it goes back to the queue unless the holder does something
   */
  record Claimed(String person, Instant leaseUntil) implements TicketState {}

  /**
   * Its holder has a draft to look at.
   *
   * @param leaseUntil as in {@link Claimed}
   */
  record Drafted(String person, Instant leaseUntil) implements TicketState {}

  /** Waits for the second look of somebody else than its holder. */
  record AwaitingApproval(String person, Instant since) implements TicketState {}

  /**
   * May be sent.
   *
   * @param approver who gave the second look; null where none was needed
   */
  record Approved(String person, @Nullable String approver, Instant at) implements TicketState {}

  /** The answer is on its way or has arrived. */
  record Sent(String person, Instant at) implements TicketState {}

  /** A responsible body has it. */
  record Transferred(String person, String body, Instant at) implements TicketState {}

  /** Nothing is left to do. */
  record Closed(String person, Instant at) implements TicketState {}

  /** Returns which of the cases it is. */
  default Stage stage() {
    return switch (this) {
      case Queued _ -> Stage.QUEUED;
      case Claimed _ -> Stage.CLAIMED;
      case Drafted _ -> Stage.DRAFTED;
      case AwaitingApproval _ -> Stage.AWAITING_APPROVAL;
      case Approved _ -> Stage.APPROVED;
      case Sent _ -> Stage.SENT;
      case Transferred _ -> Stage.TRANSFERRED;
      case Closed _ -> Stage.CLOSED;
    };
  }

  /** Returns the name used in the API, such as {@code awaiting-approval}. */
  default String id() {
    return stage().id();
  }

  /** Returns who has it: who works on it, or brought it to where it is; empty in the queue. */
  default Optional<String> holder() {
    return switch (this) {
      case Queued _ -> Optional.empty();
      case Claimed it -> Optional.of(it.person());
      case Drafted it -> Optional.of(it.person());
      case AwaitingApproval it -> Optional.of(it.person());
      case Approved it -> Optional.of(it.person());
      case Sent it -> Optional.of(it.person());
      case Transferred it -> Optional.of(it.person());
      case Closed it -> Optional.of(it.person());
    };
  }

  /** Returns when it goes back to the queue by itself; empty where it does not. */
  default Optional<Instant> lease() {
    return switch (this) {
      case Claimed it -> Optional.of(it.leaseUntil());
      case Drafted it -> Optional.of(it.leaseUntil());
      case Queued _, AwaitingApproval _, Approved _, Sent _, Transferred _, Closed _ ->
          Optional.empty();
    };
  }
}
