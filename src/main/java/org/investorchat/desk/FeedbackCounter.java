package org.investorchat.desk;

import java.time.Clock;
import org.investorchat.conversation.Feedback;
import org.investorchat.conversation.FeedbackGiven;
import org.investorchat.desk.tally.FeedbackTally;
import org.investorchat.platform.Sha256;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts opinions of visitors, beside the work of those who give them. */
@Component
@ConditionalOnWebApplication
final class FeedbackCounter {

  /** Enough that two answers are never taken for one. */
  private static final int DIGITS = 32;

  private final FeedbackTally tally;
  private final DeskSettings settings;
  private final SideWork work;
  private final Clock clock;

  FeedbackCounter(FeedbackTally tally, DeskSettings settings, SideWork work, Clock clock) {
    this.tally = tally;
    this.settings = settings;
    this.work = work;
    this.clock = clock;
  }

  @EventListener
  void count(FeedbackGiven given) {
    work.later(() -> count(given.feedback()));
  }

  private void count(Feedback it) {
    tally.count(
        Sha256.hex(it.messageId()).substring(0, DIGITS),
        it.verdict().useful(),
        it.at(),
        clock.instant().minus(settings.ticketLife()));
  }
}
