package org.investorchat.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.investorchat.desk.tally.FeedbackTally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how the desk did, from what is kept of it; tickets that are removed count no more. */
@Component
public final class FiguresReport {

  private static final int BATCH = 200;

  /** All events of the days, whatever their number. */
  private static final int ANY = Integer.MAX_VALUE;

  private final TicketStore tickets;
  private final Audit audit;
  private final Gaps gaps;
  private final FeedbackTally feedback;
  private final Clock clock;

  FiguresReport(TicketStore tickets, Audit audit, Gaps gaps, FeedbackTally feedback, Clock clock) {
    this.tickets = tickets;
    this.audit = audit;
    this.gaps = gaps;
    this.feedback = feedback;
    this.clock = clock;
  }

  /**
   * Returns the figures of {@code days}.
   *
   * @throws org.investorchat.platform.StateUnavailable when the store cannot be read
   */
  public Figures of(Days days) {
    var reckoning = new Reckoning(days, all(), clock.instant());
    return new Figures(
        days.from(),
        days.to(),
        reckoning.callBacks(),
        reckoning.tickets(),
        reckoning.firstDraft(),
        reckoning.acceptance(rejected(days)),
        reckoning.editDistance(),
        reckoning.byDay(),
        Reckoning.gaps(days, gaps.groups()),
        feedback.between(days.start(), days.end()));
  }

  private List<Ticket> all() {
    List<Ticket> all = new ArrayList<>();
    @Nullable Place last = null;
    List<Ticket> batch;
    do {
      batch = tickets.after(last, EnumSet.allOf(Stage.class), BATCH);
      all.addAll(batch);
      last = batch.isEmpty() ? last : Place.of(batch.getLast());
    } while (batch.size() == BATCH);
    return all;
  }

  /** A ticket forgets that a draft was rejected once there is another; the audit trail does not. */
  private int rejected(Days days) {
    var count = new AtomicInteger();
    var rejections =
        new AuditQuery(days.start(), days.end(), null, "ticket.reject", null, null, ANY);
    audit.read(rejections, _ -> count.incrementAndGet());
    return count.get();
  }
}
