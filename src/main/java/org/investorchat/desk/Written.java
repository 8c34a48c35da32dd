package org.investorchat.desk;

import org.investorchat.desk.Work.Assessment;
import org.investorchat.desk.Work.Look;
import org.jspecify.annotations.Nullable;

/**
 * A revision before it becomes part of a ticket.
 *
 * @param assessment of an automatic draft, null for an edit
 * @param question in other words than the ticket has, null in the same
 */
record Written(
    Revision revision, @Nullable Assessment assessment, Look look, @Nullable String question) {

  /** Returns {@code ticket} with this revision; in which state, is for others to say. */
  Ticket on(Ticket ticket) {
    var work = ticket.work();
    var asked = question == null ? ticket.inquiry() : ticket.inquiry().asking(question);
    return ticket
        .with(asked)
        .with(
            assessment == null
                ? work.edited(revision, look)
                : work.drafted(revision, assessment, look));
  }
}
