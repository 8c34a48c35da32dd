package org.investorchat.desk.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.investorchat.desk.Figures.FeedbackCount;
import org.junit.jupiter.api.Test;

/** What every tally of opinions promises; each test has a time of its own. */
abstract class FeedbackTallyContract {

  private static final Instant NEVER = Instant.EPOCH;

  abstract FeedbackTally tally();

  @Test
  void countsOpinionsFromTheFirstMomentToTheLast() {
    var from = Instant.parse("2026-11-24T16:00:00Z");
    var to = Instant.parse("2026-11-25T16:00:00Z");
    tally().count("a1", true, from, NEVER);
    tally().count("a2", true, to.minusMillis(1), NEVER);
    tally().count("a3", false, from, NEVER);
    tally().count("a4", true, from.minusMillis(1), NEVER);
    tally().count("a5", false, to, NEVER);

    assertThat(tally().between(from, to)).isEqualTo(new FeedbackCount(2, 1));
  }

  @Test
  void aLaterOpinionTakesThePlaceOfAnEarlierOne() {
    var at = Instant.parse("2026-10-01T00:00:00Z");
    tally().count("b1", true, at, NEVER);
    tally().count("b1", false, at.plusSeconds(1), NEVER);
    tally().count("b1", false, at.plusSeconds(1), NEVER);

    assertThat(tally().between(at, at.plusSeconds(9))).isEqualTo(new FeedbackCount(0, 1));
  }

  @Test
  void forgetsWhatIsOlderThanIsKept() {
    var at = Instant.parse("2026-09-01T00:00:00Z");
    tally().count("c1", true, at, NEVER);
    tally().count("c2", false, at.plusSeconds(1), at.plusSeconds(1));

    assertThat(tally().between(at, at.plusSeconds(9))).isEqualTo(new FeedbackCount(0, 1));
  }
}
