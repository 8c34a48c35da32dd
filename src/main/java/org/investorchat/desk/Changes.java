package org.investorchat.desk;

import java.time.Duration;
import java.time.Instant;
import org.investorchat.accounts.Account;
import org.investorchat.desk.TicketState.Approved;
import org.investorchat.desk.TicketState.AwaitingApproval;
import org.investorchat.desk.TicketState.Claimed;
import org.investorchat.desk.TicketState.Closed;
import org.investorchat.desk.TicketState.Drafted;
import org.investorchat.desk.TicketState.Queued;
import org.investorchat.desk.TicketState.Sent;
import org.investorchat.desk.TicketState.Transferred;
import org.investorchat.desk.Work.Approval;
import org.investorchat.desk.Work.Look;
import org.investorchat.desk.Work.Rejection;
import org.investorchat.desk.Work.Returned;

/**
 * What steps make of tickets, once {@link Step} has said that they may be taken.
 *
 * @param by who takes the step
 * @param at when
 * @param lease how long a holder may do nothing
 */
record Changes(Account by, Instant at, Duration lease) {

  Ticket claim(Ticket ticket) {
    return ticket.then(at, worked(by.id(), ticket.work()));
  }

  Ticket release(Ticket ticket) {
    return ticket.then(at, new Queued()).with(ticket.work().approved(null));
  }

  /** Keeps what was written. */
  Ticket write(Ticket ticket, Written written) {
    return written.on(ticket.then(at, new Drafted(by.id(), leaseUntil())));
  }

  Ticket reject(Ticket ticket, Action.Reject no) {
    return ticket
        .then(at, new Claimed(by.id(), leaseUntil()))
        .with(ticket.work().rejected(new Rejection(by.id(), at, no.reason(), no.comment())));
  }

  /** Goes to the second person where {@code look} says so. */
  Ticket submit(Ticket ticket, Look look) {
    var work = ticket.work().looked(look);
    return look.second()
        ? ticket.then(at, new AwaitingApproval(by.id(), at)).with(work.approved(null))
        : ticket
            .then(at, new Approved(by.id(), null, at))
            .with(work.approved(new Approval(null, at, work.revisions().size())));
  }

  Ticket approve(Ticket ticket) {
    var work = ticket.work();
    return ticket
        .then(at, new Approved(holder(ticket), by.id(), at))
        .with(work.approved(new Approval(by.id(), at, work.revisions().size())));
  }

  Ticket giveBack(Ticket ticket, Action.Return no) {
    return ticket
        .then(at, new Drafted(holder(ticket), leaseUntil()))
        .with(ticket.work().returned(new Returned(by.id(), at, no.reason())));
  }

  Ticket send(Ticket ticket, Sending sending) {
    return ticket.then(at, new Sent(holder(ticket), at)).with(ticket.course().with(sending));
  }

  Ticket transfer(Ticket ticket, Action.Transfer handOver) {
    var work = ticket.work().approved(null);
    TicketState next =
        switch (handOver.to()) {
          case Action.Receiver.Colleague it -> worked(it.account(), work);
          case Action.Receiver.Body it -> new Transferred(by.id(), it.body(), at);
        };
    return remarked(ticket.then(at, next).with(work), Step.TRANSFER, handOver.reason());
  }

  Ticket close(Ticket ticket, Action.Close end) {
    var next = ticket.then(at, new Closed(by.id(), at));
    var closed = next.with(next.course().resolved(end.resolution()));
    return end.note() == null ? closed : remarked(closed, Step.CLOSE, end.note());
  }

  /** What was sent stays to be read; what comes next is drafted anew. */
  Ticket reopen(Ticket ticket, Action.Reopen again) {
    var next = ticket.then(at, new Queued()).with(ticket.work().approved(null));
    return remarked(next.with(next.course().resolved(null)), Step.REOPEN, again.reason());
  }

  Ticket callBack(Ticket ticket, Action.CallBack told) {
    var kept =
        new Callback(
            by.id(), at, told.responded(), told.solved(), told.satisfied(), told.comment());
    return ticket.then(at, ticket.state()).with(ticket.course().with(kept));
  }

  Ticket sort(Ticket ticket, Sorting sorting) {
    return ticket.then(at, ticket.state()).with(sorting);
  }

  private Ticket remarked(Ticket ticket, Step step, String why) {
    return ticket.with(ticket.course().with(new Remark(by.id(), at, step, why)));
  }

  private TicketState worked(String person, Work work) {
    return work.isUnderWay()
        ? new Drafted(person, leaseUntil())
        : new Claimed(person, leaseUntil());
  }

  private Instant leaseUntil() {
    return at.plus(lease);
  }

  private static String holder(Ticket ticket) {
    return ticket.holder().orElseThrow();
  }
}
