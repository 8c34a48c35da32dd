package org.investorchat.desk;

import static org.investorchat.desk.Stage.APPROVED;
import static org.investorchat.desk.Stage.AWAITING_APPROVAL;
import static org.investorchat.desk.Stage.CLAIMED;
import static org.investorchat.desk.Stage.CLOSED;
import static org.investorchat.desk.Stage.DRAFTED;
import static org.investorchat.desk.Stage.QUEUED;
import static org.investorchat.desk.Stage.SENT;
import static org.investorchat.desk.Stage.TRANSFERRED;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.Role;

/**
 * What people do to tickets: the one table of what is possible when, for whom, and where it leads.
 * A lease that runs out leads from claimed and drafted to queued by itself.
 */
public enum Step {
  CLAIM("claim", Who.ANYONE, Needs.NOTHING, from(QUEUED), to(CLAIMED, DRAFTED)),
  RELEASE(
      "release",
      Who.HOLDER_OR_SUPERVISOR,
      Needs.NOTHING,
      from(CLAIMED, DRAFTED, AWAITING_APPROVAL, APPROVED),
      to(QUEUED)),
  REDRAFT("redraft", Who.HOLDER, Needs.NOTHING, from(CLAIMED, DRAFTED), to(DRAFTED)),
  EDIT(
      "edit",
      Who.HOLDER,
      Needs.NOTHING,
      from(CLAIMED, DRAFTED, AWAITING_APPROVAL, APPROVED),
      to(DRAFTED)),
  REJECT("reject", Who.HOLDER, Needs.TEXT, from(DRAFTED), to(CLAIMED)),
  SUBMIT("submit", Who.HOLDER, Needs.TEXT, from(DRAFTED), to(AWAITING_APPROVAL, APPROVED)),
  APPROVE("approve", Who.SECOND_PERSON, Needs.TEXT, from(AWAITING_APPROVAL), to(APPROVED)),
  RETURN("return", Who.SECOND_PERSON, Needs.NOTHING, from(AWAITING_APPROVAL), to(DRAFTED)),
  SEND("send", Who.HOLDER_OR_APPROVER, Needs.APPROVED_TEXT, from(APPROVED), to(SENT)),
  TRANSFER(
      "transfer",
      Who.HOLDER_OR_SUPERVISOR,
      Needs.NOTHING,
      from(QUEUED, CLAIMED, DRAFTED, AWAITING_APPROVAL, APPROVED),
      to(CLAIMED, DRAFTED, TRANSFERRED)),
  CLOSE(
      "close",
      Who.HOLDER_OR_SUPERVISOR,
      Needs.NOTHING,
      from(QUEUED, CLAIMED, DRAFTED, AWAITING_APPROVAL, APPROVED, SENT, TRANSFERRED),
      to(CLOSED)),
  REOPEN("reopen", Who.ANYONE, Needs.NOTHING, from(SENT, TRANSFERRED, CLOSED), to(QUEUED)),
  CALLBACK(
      "callback",
      Who.ANYONE,
      Needs.NOTHING,
      from(SENT, TRANSFERRED, CLOSED),
      to(SENT, TRANSFERRED, CLOSED)),
  ANNOTATE(
      "annotate",
      Who.ANYONE,
      Needs.NOTHING,
      from(QUEUED, CLAIMED, DRAFTED, AWAITING_APPROVAL, APPROVED, SENT, TRANSFERRED),
      to(QUEUED, CLAIMED, DRAFTED, AWAITING_APPROVAL, APPROVED, SENT, TRANSFERRED));

  private final String id;
  private final Who who;
  private final Needs needs;

  /** Unmodifiable, as the next one. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Stage> from;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Stage> to;

  Step(String id, Who who, Needs needs, Set<Stage> from, Set<Stage> to) {
    this.id = id;
    this.who = who;
    this.needs = needs;
    this.from = from;
    this.to = to;
  }

  /** Returns the step with this name in the API; empty when it is none of them. */
  public static Optional<Step> ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /** Returns the name used in the API, such as {@code claim}. */
  public String id() {
    return id;
  }

  /** Returns where it is possible. */
  Set<Stage> from() {
    return from;
  }

  /** Returns where it may lead. */
  Set<Stage> to() {
    return to;
  }

  /** Returns who may take it. */
  Who who() {
    return who;
  }

  /** Returns what must be there. */
  Needs needs() {
    return needs;
  }

  /** Returns whether {@code account} may take it on {@code ticket} now. */
  boolean isOpen(Ticket ticket, Account account) {
    return isPossible(ticket) && who.includes(account, ticket);
  }

  /** Returns whether somebody may take it on {@code ticket} now. */
  boolean isPossible(Ticket ticket) {
    return from.contains(ticket.state().stage()) && needs.areMet(ticket.work());
  }

  private static Set<Stage> from(Stage first, Stage... others) {
    return Collections.unmodifiableSet(EnumSet.of(first, others));
  }

  private static Set<Stage> to(Stage first, Stage... others) {
    return from(first, others);
  }

  /** Who may take a step; operators and supervisors, and never an administrator. */
  enum Who {
    ANYONE {
      @Override
      boolean isOne(Account account, Ticket ticket) {
        return true;
      }
    },
    HOLDER {
      @Override
      boolean isOne(Account account, Ticket ticket) {
        return holds(account, ticket);
      }
    },
    HOLDER_OR_SUPERVISOR {
      @Override
      boolean isOne(Account account, Ticket ticket) {
        return holds(account, ticket) || account.role() == Role.SUPERVISOR;
      }
    },
    /** Neither its holder nor who wrote anything of it since the latest automatic draft. */
    SECOND_PERSON {
      @Override
      boolean isOne(Account account, Ticket ticket) {
        return !holds(account, ticket) && !ticket.work().hasAuthor(account.id());
      }
    },
    HOLDER_OR_APPROVER {
      @Override
      boolean isOne(Account account, Ticket ticket) {
        var approval = ticket.work().approval();
        return holds(account, ticket) || (approval != null && account.id().equals(approval.by()));
      }
    };

    abstract boolean isOne(Account account, Ticket ticket);

    boolean includes(Account account, Ticket ticket) {
      return account.role() != Role.ADMINISTRATOR && isOne(account, ticket);
    }

    private static boolean holds(Account account, Ticket ticket) {
      return ticket.holder().filter(account.id()::equals).isPresent();
    }
  }

  /** What must be there for a step. */
  enum Needs {
    NOTHING {
      @Override
      boolean areMet(Work work) {
        return true;
      }
    },
    /** A draft that says something and is not rejected. */
    TEXT {
      @Override
      boolean areMet(Work work) {
        return work.saysSomething();
      }
    },
    /** The same, and it is the very text that was approved. */
    APPROVED_TEXT {
      @Override
      boolean areMet(Work work) {
        return work.saysSomething() && work.isApproved();
      }
    };

    abstract boolean areMet(Work work);
  }
}
