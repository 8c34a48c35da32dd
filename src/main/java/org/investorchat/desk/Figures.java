package org.investorchat.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the desk did on some days of Beijing.
 *
 * @param from the first day
 * @param to the last day
 * @param firstDraft seconds from opening to the first draft; null where nothing was drafted
 * @param editDistance share of what was drafted that was changed before it was sent, in [0, 1];
 *     null where nothing was edited
 * @param byDay every day of the range, in order
 * @param feedback what visitors thought of automatic answers
 */
public record Figures(
    LocalDate from,
    LocalDate to,
    CallBacks callBacks,
    Tickets tickets,
    @Nullable Spread firstDraft,
    Acceptance acceptance,
    @Nullable Spread editDistance,
    List<Day> byDay,
    GapCount gaps,
    FeedbackCount feedback) {

  public Figures {
    byDay = List.copyOf(byDay);
  }

  /**
   * What callers said when called back, each call for itself.
   *
   * @param total how many calls
   */
  public record CallBacks(int total, Share responded, Share solved, Share satisfied) {}

  /**
   * How many of those who were asked and said something said yes.
   *
   * @param yes ≥ 0
   * @param said ≥ yes
   */
  public record Share(int yes, int said) {

    public Share {
      if (yes < 0 || said < yes) {
        throw new IllegalArgumentException("expected 0 <= yes <= said, got " + yes + ", " + said);
      }
    }

    /** Returns the rate in [0, 1]; null where nobody said anything. */
    public @Nullable Double rate() {
      return said == 0 ? null : (double) yes / said;
    }
  }

  /**
   * Tickets.
   *
   * @param opened in the range
   * @param sent answered in the range
   * @param closed ended in the range
   * @param overdue opened in the range and settled after their deadline, or not settled by it
   */
  public record Tickets(int opened, int sent, int closed, int overdue) {}

  /**
   * The middle and the long end of some values, by nearest rank.
   *
   * @param median half of the values are no larger
   * @param p90 nine tenths of the values are no larger
   */
  public record Spread(double median, double p90) {}

  /**
   * What became of drafts.
   *
   * @param accepted sent as they were drafted
   * @param edited sent after somebody wrote in them
   * @param rejected found no good
   */
  public record Acceptance(int accepted, int edited, int rejected) {

    /** Returns the share that was sent as drafted, in [0, 1]; null where there was none. */
    public @Nullable Double rate() {
      return new Share(accepted, accepted + edited + rejected).rate();
    }
  }

  /** Tickets opened and answered on one day. */
  public record Day(LocalDate day, int opened, int sent) {}

  /**
   * Questions that the knowledge did not answer.
   *
   * @param byMeasure those near a measure, by its number
   * @param unplaced those near none
   */
  public record GapCount(Map<Integer, Integer> byMeasure, int unplaced, int en, int zh) {

    public GapCount {
      byMeasure = Map.copyOf(byMeasure);
    }
  }

  /** What visitors thought of answers. */
  public record FeedbackCount(int useful, int notUseful) {}
}
